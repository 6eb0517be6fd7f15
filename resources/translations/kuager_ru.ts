<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
 <context>
  <name>kuager</name>
  <message>
   <source>%, or as of the whole when empty</source>
   <translation>%, или как у целого, если пусто</translation>
  </message>
  <message numerus="yes">
   <source>%Ln against</source>
   <translation>
    <numerusform>%Ln против</numerusform>
    <numerusform>%Ln против</numerusform>
    <numerusform>%Ln против</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln already held</source>
   <translation>
    <numerusform>%Ln уже есть</numerusform>
    <numerusform>%Ln уже есть</numerusform>
    <numerusform>%Ln уже есть</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln arrow(s) in sight are not drawn: look closer, or show only those of the chosen event</source>
   <translation>
    <numerusform>%Ln видимая стрелка не нарисована: приблизьте или покажите только стрелки выбранного события</numerusform>
    <numerusform>%Ln видимые стрелки не нарисованы: приблизьте или покажите только стрелки выбранного события</numerusform>
    <numerusform>%Ln видимых стрелок не нарисовано: приблизьте или покажите только стрелки выбранного события</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln asked</source>
   <translation>
    <numerusform>спрошено: %Ln</numerusform>
    <numerusform>спрошено: %Ln</numerusform>
    <numerusform>спрошено: %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln attachment(s)</source>
   <translation>
    <numerusform>%Ln вложение</numerusform>
    <numerusform>%Ln вложения</numerusform>
    <numerusform>%Ln вложений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln certificate(s)</source>
   <translation>
    <numerusform>%Ln сертификат</numerusform>
    <numerusform>%Ln сертификата</numerusform>
    <numerusform>%Ln сертификатов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln check(s) must be mended; the bundle may come back for it.</source>
   <translation>
    <numerusform>%Ln проверка не пройдена; пакет могут из-за этого вернуть.</numerusform>
    <numerusform>%Ln проверки не пройдены; пакет могут из-за этого вернуть.</numerusform>
    <numerusform>%Ln проверок не пройдены; пакет могут из-за этого вернуть.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln consent(s) expire within 30 days.</source>
   <translation>
    <numerusform>В ближайшие 30 дней истечёт %Ln согласие.</numerusform>
    <numerusform>В ближайшие 30 дней истекут %Ln согласия.</numerusform>
    <numerusform>В ближайшие 30 дней истекут %Ln согласий.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln consent(s) have expired; their items do not leave.</source>
   <translation>
    <numerusform>Истекло %Ln согласие; материал никуда не уходит.</numerusform>
    <numerusform>Истекли %Ln согласия; материалы никуда не уходят.</numerusform>
    <numerusform>Истекли %Ln согласий; материалы никуда не уходят.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln contradiction(s) that nobody has settled</source>
   <translation>
    <numerusform>%Ln неразрешённое противоречие</numerusform>
    <numerusform>%Ln неразрешённых противоречия</numerusform>
    <numerusform>%Ln неразрешённых противоречий</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln correction(s)</source>
   <translation>
    <numerusform>%Ln исправление</numerusform>
    <numerusform>%Ln исправления</numerusform>
    <numerusform>%Ln исправлений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln day(s) left</source>
   <translation>
    <numerusform>остался %Ln день</numerusform>
    <numerusform>осталось %Ln дня</numerusform>
    <numerusform>осталось %Ln дней</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln draft(s) could not be opened; they are kept.</source>
   <translation>
    <numerusform>%Ln черновик не удалось открыть; он сохранён.</numerusform>
    <numerusform>%Ln черновика не удалось открыть; они сохранены.</numerusform>
    <numerusform>%Ln черновиков не удалось открыть; они сохранены.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln earlier bundle(s) hid more of this: who has both copies can compare them.</source>
   <translation>
    <numerusform>%Ln прежний пакет скрывал здесь больше: тот, у кого есть обе копии, может их сравнить.</numerusform>
    <numerusform>%Ln прежних пакета скрывали здесь больше: тот, у кого есть обе копии, может их сравнить.</numerusform>
    <numerusform>%Ln прежних пакетов скрывали здесь больше: тот, у кого есть обе копии, может их сравнить.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln earlier bundle(s) hid more on page {pages}: who has both copies can compare them.</source>
   <translation>
    <numerusform>%Ln прежний пакет скрывал больше на странице {pages}: тот, у кого есть обе копии, может их сравнить.</numerusform>
    <numerusform>%Ln прежних пакета скрывали больше на странице {pages}: тот, у кого есть обе копии, может их сравнить.</numerusform>
    <numerusform>%Ln прежних пакетов скрывали больше на странице {pages}: тот, у кого есть обе копии, может их сравнить.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s)</source>
   <translation>
    <numerusform>%Ln событие</numerusform>
    <numerusform>%Ln события</numerusform>
    <numerusform>%Ln событий</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s) have no place on the map</source>
   <translation>
    <numerusform>%Ln событие не имеет места на карте</numerusform>
    <numerusform>%Ln события не имеют места на карте</numerusform>
    <numerusform>%Ln событий не имеют места на карте</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s) that stand close together</source>
   <translation>
    <numerusform>%Ln событие, стоящее вплотную</numerusform>
    <numerusform>%Ln события, стоящие вплотную</numerusform>
    <numerusform>%Ln событий, стоящих вплотную</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s), date: {when}</source>
   <translation>
    <numerusform>%Ln событие, дата: {when}</numerusform>
    <numerusform>%Ln события, дата: {when}</numerusform>
    <numerusform>%Ln событий, дата: {when}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s); a click lists them</source>
   <translation>
    <numerusform>%Ln событие; щелчок покажет список</numerusform>
    <numerusform>%Ln события; щелчок покажет список</numerusform>
    <numerusform>%Ln событий; щелчок покажет список</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln exhibit(s)</source>
   <translation>
    <numerusform>%Ln приложение</numerusform>
    <numerusform>%Ln приложения</numerusform>
    <numerusform>%Ln приложений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln exhibit(s) would leave</source>
   <translation>
    <numerusform>Будет передано %Ln приложение</numerusform>
    <numerusform>Будет передано %Ln приложения</numerusform>
    <numerusform>Будет передано %Ln приложений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln file(s) read</source>
   <translation>
    <numerusform>Прочитан %Ln файл</numerusform>
    <numerusform>Прочитано %Ln файла</numerusform>
    <numerusform>Прочитано %Ln файлов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln file(s) were not taken in.</source>
   <translation>
    <numerusform>%Ln файл не принят.</numerusform>
    <numerusform>%Ln файла не приняты.</numerusform>
    <numerusform>%Ln файлов не приняты.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln finding(s)</source>
   <translation>
    <numerusform>%Ln вывод</numerusform>
    <numerusform>%Ln вывода</numerusform>
    <numerusform>%Ln выводов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln flag(s) open</source>
   <translation>
    <numerusform>%Ln замечание не разрешено</numerusform>
    <numerusform>%Ln замечания не разрешены</numerusform>
    <numerusform>%Ln замечаний не разрешено</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln footnote(s)</source>
   <translation>
    <numerusform>%Ln сноска</numerusform>
    <numerusform>%Ln сноски</numerusform>
    <numerusform>%Ln сносок</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hidden</source>
   <translation>
    <numerusform>скрыто: %Ln</numerusform>
    <numerusform>скрыто: %Ln</numerusform>
    <numerusform>скрыто: %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hour(s) more fit on the disk.</source>
   <translation>
    <numerusform>На диск войдёт ещё %Ln час.</numerusform>
    <numerusform>На диск войдут ещё %Ln часа.</numerusform>
    <numerusform>На диск войдёт ещё %Ln часов.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln in order</source>
   <translation>
    <numerusform>%Ln в порядке</numerusform>
    <numerusform>%Ln в порядке</numerusform>
    <numerusform>%Ln в порядке</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln independent source(s)</source>
   <translation>
    <numerusform>%Ln независимый источник</numerusform>
    <numerusform>%Ln независимых источника</numerusform>
    <numerusform>%Ln независимых источников</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s)</source>
   <translation>
    <numerusform>%Ln материал</numerusform>
    <numerusform>%Ln материала</numerusform>
    <numerusform>%Ln материалов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) found</source>
   <translation>
    <numerusform>Найден %Ln материал</numerusform>
    <numerusform>Найдено %Ln материала</numerusform>
    <numerusform>Найдено %Ln материалов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) read</source>
   <translation>
    <numerusform>%Ln материал прочитан</numerusform>
    <numerusform>%Ln материала прочитано</numerusform>
    <numerusform>%Ln материалов прочитано</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) selected</source>
   <translation>
    <numerusform>Выбран %Ln материал</numerusform>
    <numerusform>Выбрано %Ln материала</numerusform>
    <numerusform>Выбрано %Ln материалов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) taken in were not read yet.</source>
   <translation>
    <numerusform>%Ln принятый материал ещё не прочитан.</numerusform>
    <numerusform>%Ln принятых материала ещё не прочитаны.</numerusform>
    <numerusform>%Ln принятых материалов ещё не прочитаны.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln job(s) running</source>
   <translation>
    <numerusform>Идёт %Ln задание</numerusform>
    <numerusform>Идут %Ln задания</numerusform>
    <numerusform>Идёт %Ln заданий</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln later one(s) left out</source>
   <translation>
    <numerusform>%Ln более поздняя опущена</numerusform>
    <numerusform>%Ln более поздние опущены</numerusform>
    <numerusform>%Ln более поздних опущены</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln line(s) with their times brought in.</source>
   <translation>
    <numerusform>Добавлена %Ln строка со временем.</numerusform>
    <numerusform>Добавлены %Ln строки со временем.</numerusform>
    <numerusform>Добавлено %Ln строк со временем.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln mark(s)</source>
   <translation>
    <numerusform>%Ln пометка</numerusform>
    <numerusform>%Ln пометки</numerusform>
    <numerusform>%Ln пометок</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln minute(s)</source>
   <translation>
    <numerusform>%Ln минута</numerusform>
    <numerusform>%Ln минуты</numerusform>
    <numerusform>%Ln минут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln minute(s) more fit on the disk.</source>
   <translation>
    <numerusform>На диск войдёт ещё %Ln минута.</numerusform>
    <numerusform>На диск войдут ещё %Ln минуты.</numerusform>
    <numerusform>На диск войдёт ещё %Ln минут.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more than it was made for</source>
   <translation>
    <numerusform>На %Ln человека больше, чем рассчитано</numerusform>
    <numerusform>На %Ln человека больше, чем рассчитано</numerusform>
    <numerusform>На %Ln человек больше, чем рассчитано</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more …</source>
   <translation>
    <numerusform>ещё %Ln …</numerusform>
    <numerusform>ещё %Ln …</numerusform>
    <numerusform>ещё %Ln …</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln must be mended</source>
   <translation>
    <numerusform>%Ln надо исправить</numerusform>
    <numerusform>%Ln надо исправить</numerusform>
    <numerusform>%Ln надо исправить</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new</source>
   <translation>
    <numerusform>%Ln новый</numerusform>
    <numerusform>%Ln новых</numerusform>
    <numerusform>%Ln новых</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new suggestion(s)</source>
   <translation>
    <numerusform>%Ln новая пометка</numerusform>
    <numerusform>%Ln новые пометки</numerusform>
    <numerusform>%Ln новых пометок</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln node(s)</source>
   <translation>
    <numerusform>%Ln узел</numerusform>
    <numerusform>%Ln узла</numerusform>
    <numerusform>%Ln узлов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln number(s) hidden: small ones, and what would give them away.</source>
   <translation>
    <numerusform>Скрыто %Ln число: малые и те, что их выдают.</numerusform>
    <numerusform>Скрыто %Ln числа: малые и те, что их выдают.</numerusform>
    <numerusform>Скрыто %Ln чисел: малые и те, что их выдают.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln open</source>
   <translation>
    <numerusform>открыто: %Ln</numerusform>
    <numerusform>открыто: %Ln</numerusform>
    <numerusform>открыто: %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln page(s)</source>
   <translation>
    <numerusform>%Ln страница</numerusform>
    <numerusform>%Ln страницы</numerusform>
    <numerusform>%Ln страниц</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln page(s) burnt.</source>
   <translation>
    <numerusform>Выжжена %Ln страница.</numerusform>
    <numerusform>Выжжены %Ln страницы.</numerusform>
    <numerusform>Выжжено %Ln страниц.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln page(s) of annexes</source>
   <translation>
    <numerusform>%Ln страница приложений</numerusform>
    <numerusform>%Ln страницы приложений</numerusform>
    <numerusform>%Ln страниц приложений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln paragraph(s) agreed to</source>
   <translation>
    <numerusform>%Ln пункт подтверждён</numerusform>
    <numerusform>%Ln пункта подтверждено</numerusform>
    <numerusform>%Ln пунктов подтверждено</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln paragraph(s) without a translation</source>
   <translation>
    <numerusform>%Ln абзац без перевода</numerusform>
    <numerusform>%Ln абзаца без перевода</numerusform>
    <numerusform>%Ln абзацев без перевода</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln part(s)</source>
   <translation>
    <numerusform>%Ln часть</numerusform>
    <numerusform>%Ln части</numerusform>
    <numerusform>%Ln частей</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln part(s) are not as they were written. Restore a backup.</source>
   <translation>
    <numerusform>%Ln часть не такая, какой была записана. Восстановите резервную копию.</numerusform>
    <numerusform>%Ln части не такие, какими были записаны. Восстановите резервную копию.</numerusform>
    <numerusform>%Ln частей не такие, какими были записаны. Восстановите резервную копию.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln passage(s)</source>
   <translation>
    <numerusform>%Ln фрагмент</numerusform>
    <numerusform>%Ln фрагмента</numerusform>
    <numerusform>%Ln фрагментов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln passage(s) that do not count</source>
   <translation>
    <numerusform>%Ln фрагмент не учитывается</numerusform>
    <numerusform>%Ln фрагмента не учитываются</numerusform>
    <numerusform>%Ln фрагментов не учитываются</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s)</source>
   <translation>
    <numerusform>%Ln человек</numerusform>
    <numerusform>%Ln человека</numerusform>
    <numerusform>%Ln человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) at least.</source>
   <translation>
    <numerusform>По меньшей мере %Ln человек.</numerusform>
    <numerusform>По меньшей мере %Ln человека.</numerusform>
    <numerusform>По меньшей мере %Ln человек.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) held</source>
   <translation>
    <numerusform>Содержится %Ln человек</numerusform>
    <numerusform>Содержатся %Ln человека</numerusform>
    <numerusform>Содержится %Ln человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) hidden.</source>
   <translation>
    <numerusform>Скрыт %Ln человек.</numerusform>
    <numerusform>Скрыты %Ln человека.</numerusform>
    <numerusform>Скрыто %Ln человек.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) in roles that do not go together</source>
   <translation>
    <numerusform>%Ln человек с несовместимыми ролями</numerusform>
    <numerusform>%Ln человека с несовместимыми ролями</numerusform>
    <numerusform>%Ln человек с несовместимыми ролями</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln picture(s) taken.</source>
   <translation>
    <numerusform>Сделан %Ln снимок.</numerusform>
    <numerusform>Сделано %Ln снимка.</numerusform>
    <numerusform>Сделано %Ln снимков.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln place(s)</source>
   <translation>
    <numerusform>%Ln место</numerusform>
    <numerusform>%Ln места</numerusform>
    <numerusform>%Ln мест</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln place(s) have no position</source>
   <translation>
    <numerusform>%Ln место без координат</numerusform>
    <numerusform>%Ln места без координат</numerusform>
    <numerusform>%Ln мест без координат</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln readable</source>
   <translation>
    <numerusform>оставлено: %Ln</numerusform>
    <numerusform>оставлено: %Ln</numerusform>
    <numerusform>оставлено: %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln record(s) tied to nothing are left out</source>
   <translation>
    <numerusform>%Ln запись ни с чем не связана и опущена</numerusform>
    <numerusform>%Ln записи ни с чем не связаны и опущены</numerusform>
    <numerusform>%Ln записей ни с чем не связаны и опущены</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln recording(s) that had been cut off are kept.</source>
   <translation>
    <numerusform>Сохранена %Ln прерванная запись.</numerusform>
    <numerusform>Сохранены %Ln прерванные записи.</numerusform>
    <numerusform>Сохранено %Ln прерванных записей.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln refused</source>
   <translation>
    <numerusform>%Ln не принят</numerusform>
    <numerusform>%Ln не приняты</numerusform>
    <numerusform>%Ln не принято</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln skipped</source>
   <translation>
    <numerusform>пропущено: %Ln</numerusform>
    <numerusform>пропущено: %Ln</numerusform>
    <numerusform>пропущено: %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln source(s)</source>
   <translation>
    <numerusform>%Ln источник</numerusform>
    <numerusform>%Ln источника</numerusform>
    <numerusform>%Ln источников</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln source(s) against it</source>
   <translation>
    <numerusform>%Ln источник против</numerusform>
    <numerusform>%Ln источника против</numerusform>
    <numerusform>%Ln источников против</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln step(s) around it</source>
   <translation>
    <numerusform>На %Ln шаг вокруг</numerusform>
    <numerusform>На %Ln шага вокруг</numerusform>
    <numerusform>На %Ln шагов вокруг</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln stop(s), in order of their dates</source>
   <translation>
    <numerusform>%Ln остановка, по порядку дат</numerusform>
    <numerusform>%Ln остановки, по порядку дат</numerusform>
    <numerusform>%Ln остановок, по порядку дат</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln suggestion(s) hidden</source>
   <translation>
    <numerusform>Скрыта %Ln пометка</numerusform>
    <numerusform>Скрыты %Ln пометки</numerusform>
    <numerusform>Скрыто %Ln пометок</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln suggestion(s) left readable</source>
   <translation>
    <numerusform>%Ln пометка оставлена читаемой</numerusform>
    <numerusform>%Ln пометки оставлены читаемыми</numerusform>
    <numerusform>%Ln пометок оставлено читаемыми</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln suggestion(s) wait for a decision.</source>
   <translation>
    <numerusform>%Ln пометка ждёт решения.</numerusform>
    <numerusform>%Ln пометки ждут решения.</numerusform>
    <numerusform>%Ln пометок ждут решения.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln taken in</source>
   <translation>
    <numerusform>%Ln принят</numerusform>
    <numerusform>%Ln принято</numerusform>
    <numerusform>%Ln принято</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln thing(s) do not agree</source>
   <translation>
    <numerusform>%Ln несогласование</numerusform>
    <numerusform>%Ln несогласования</numerusform>
    <numerusform>%Ln несогласований</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln tie(s)</source>
   <translation>
    <numerusform>%Ln связь</numerusform>
    <numerusform>%Ln связи</numerusform>
    <numerusform>%Ln связей</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln time(s)</source>
   <translation>
    <numerusform>%Ln раз</numerusform>
    <numerusform>%Ln раза</numerusform>
    <numerusform>%Ln раз</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln to be decided</source>
   <translation>
    <numerusform>%Ln ждёт решения</numerusform>
    <numerusform>%Ln ждут решения</numerusform>
    <numerusform>%Ln ждут решения</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln to decide</source>
   <translation>
    <numerusform>решить: %Ln</numerusform>
    <numerusform>решить: %Ln</numerusform>
    <numerusform>решить: %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln without a date, not drawn</source>
   <translation>
    <numerusform>%Ln без даты, не показано</numerusform>
    <numerusform>%Ln без даты, не показаны</numerusform>
    <numerusform>%Ln без даты, не показаны</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln without consent</source>
   <translation>
    <numerusform>%Ln без согласия</numerusform>
    <numerusform>%Ln без согласия</numerusform>
    <numerusform>%Ln без согласия</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s)</source>
   <translation>
    <numerusform>%Ln слово</numerusform>
    <numerusform>%Ln слова</numerusform>
    <numerusform>%Ln слов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s) changed</source>
   <translation>
    <numerusform>Изменено %Ln слово</numerusform>
    <numerusform>Изменено %Ln слова</numerusform>
    <numerusform>Изменено %Ln слов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s) moved</source>
   <translation>
    <numerusform>%Ln слово перемещено</numerusform>
    <numerusform>%Ln слова перемещено</numerusform>
    <numerusform>%Ln слов перемещено</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln worth a look</source>
   <translation>
    <numerusform>%Ln стоит посмотреть</numerusform>
    <numerusform>%Ln стоит посмотреть</numerusform>
    <numerusform>%Ln стоит посмотреть</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln would be withheld</source>
   <translation>
    <numerusform>не передаётся: %Ln</numerusform>
    <numerusform>не передаются: %Ln</numerusform>
    <numerusform>не передаются: %Ln</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Назад</translation>
  </message>
  <message>
   <source>&amp;Browse …</source>
   <translation>&amp;Обзор …</translation>
  </message>
  <message>
   <source>&amp;Choose …</source>
   <translation>Вы&amp;брать …</translation>
  </message>
  <message>
   <source>&amp;Key file (optional)</source>
   <translation>&amp;Файл-ключ (не обязательно)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>&amp;Язык</translation>
  </message>
  <message>
   <source>&amp;Note</source>
   <translation>&amp;Заметка</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>О&amp;ткрыть</translation>
  </message>
  <message>
   <source>&amp;Passphrase</source>
   <translation>&amp;Парольная фраза</translation>
  </message>
  <message>
   <source>&amp;Print report …</source>
   <translation>&amp;Напечатать отчёт …</translation>
  </message>
  <message>
   <source>&amp;Recipient</source>
   <translation>&amp;Получатель</translation>
  </message>
  <message>
   <source>&amp;Reply of the authority …</source>
   <translation>&amp;Ответ службы …</translation>
  </message>
  <message>
   <source>&amp;Show what I type</source>
   <translation>По&amp;казывать ввод</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>&amp;Остановить</translation>
  </message>
  <message>
   <source>&amp;Time-stamp authorities …</source>
   <translation>&amp;Службы времени …</translation>
  </message>
  <message>
   <source>(empty)</source>
   <translation>(пусто)</translation>
  </message>
  <message>
   <source>(footnote {number})</source>
   <translation>(сноска {number})</translation>
  </message>
  <message>
   <source>(gone)</source>
   <translation>(исчезло)</translation>
  </message>
  <message>
   <source>(no title)</source>
   <translation>(без названия)</translation>
  </message>
  <message>
   <source>+ inserted   − deleted, struck through   ~ replaced, dashed   ↕ moved, dotted</source>
   <translation>+ вставлено   − удалено, зачёркнуто   ~ заменено, пунктир   ↕ перемещено, точки</translation>
  </message>
  <message>
   <source>0 where nothing was paid</source>
   <translation>0, если ничего не выплачено</translation>
  </message>
  <message>
   <source>1500000 or 1500000.50</source>
   <translation>1500000 или 1500000.50</translation>
  </message>
  <message>
   <source>2022-01-14 · 23 · ~100 · 90..110 · a place or person · before:an event</source>
   <translation>2022-01-14 · 23 · ~100 · 90..110 · место или человек · before:событие</translation>
  </message>
  <message>
   <source>724534, ~100, 90..110, &gt;=1000, hundreds</source>
   <translation>724534, ~100, 90..110, &gt;=1000, сотни</translation>
  </message>
  <message>
   <source>A PDF to print, read aloud and sign. The file is not encrypted: without a name it says nothing about anybody.</source>
   <translation>PDF, чтобы напечатать, прочитать вслух и подписать. Файл не зашифрован: без имени он ни о ком ничего не говорит.</translation>
  </message>
  <message>
   <source>A PEM file with the root certificates that you trust to tell the time.</source>
   <translation>Файл PEM с корневыми сертификатами тех, кому вы верите в вопросе времени.</translation>
  </message>
  <message>
   <source>A backup made before today still opens with the old passphrase. Destroy old backups if somebody knows it.</source>
   <translation>Резервная копия, сделанная раньше, открывается старой парольной фразой. Если её кто-то знает, уничтожьте старые копии.</translation>
  </message>
  <message>
   <source>A box in the film</source>
   <translation>Рамка в фильме</translation>
  </message>
  <message>
   <source>A box on page {page}</source>
   <translation>Рамка на странице {page}</translation>
  </message>
  <message>
   <source>A break</source>
   <translation>Перерыв</translation>
  </message>
  <message numerus="yes">
   <source>A break of %Ln minute(s)</source>
   <translation>
    <numerusform>Перерыв: %Ln минута</numerusform>
    <numerusform>Перерыв: %Ln минуты</numerusform>
    <numerusform>Перерыв: %Ln минут</numerusform>
   </translation>
  </message>
  <message>
   <source>A bundle is a folder with one indexed PDF: redacted for its audience, attacked by the program itself before it gets its name, and verifiable by anybody without Kuager.</source>
   <translation>Пакет: папка с одним PDF и описью. Лишнее для получателя скрыто, программа сама пытается это восстановить, прежде чем дать пакету имя, и проверить его может каждый без Kuager.</translation>
  </message>
  <message>
   <source>A bundle of a whole case</source>
   <translation>Пакет из всего дела</translation>
  </message>
  <message>
   <source>A bundle that was made is frozen: what changes in the vault does not change it.</source>
   <translation>Готовый пакет не меняется: изменения в хранилище его не затрагивают.</translation>
  </message>
  <message>
   <source>A bundle with exactly these marks was attacked and found clean.</source>
   <translation>Пакет ровно с этими пометками был атакован, и утечек не нашлось.</translation>
  </message>
  <message>
   <source>A case keeps together what belongs to one matter: its files, people and events. Bundles are made of one case.</source>
   <translation>Дело собирает то, что относится к одному производству: файлы, людей и события. Пакет создаётся из одного дела.</translation>
  </message>
  <message>
   <source>A claim belongs to a case: add the case first.</source>
   <translation>Утверждение принадлежит делу: сначала добавьте дело.</translation>
  </message>
  <message>
   <source>A claim is one sentence that a case asserts, with the passages for and against it. Independent sources are counted; what goes back to one source counts once.</source>
   <translation>Утверждение: одно предложение, которое утверждает дело, с фрагментами за и против. Считаются независимые источники; что восходит к одному источнику, считается один раз.</translation>
  </message>
  <message>
   <source>A click on the tick hides all that is open here, as A does.</source>
   <translation>Щелчок по галочке скрывает всё нерешённое здесь, как и клавиша A.</translation>
  </message>
  <message>
   <source>A consent is for at least one purpose.</source>
   <translation>Согласие даётся хотя бы для одной цели.</translation>
  </message>
  <message>
   <source>A face in the film</source>
   <translation>Лицо в фильме</translation>
  </message>
  <message>
   <source>A face on page {page}</source>
   <translation>Лицо на странице {page}</translation>
  </message>
  <message>
   <source>A fictitious case: testimonies in five languages, a judgment, scans, photographs, a chat and a voice message. Building it takes a minute.</source>
   <translation>Вымышленное дело: показания на пяти языках, приговор, сканы, фотографии, переписка и голосовое сообщение. Создаётся за минуту.</translation>
  </message>
  <message>
   <source>A finding in the trash</source>
   <translation>Вывод в корзине</translation>
  </message>
  <message>
   <source>A finding without evidence</source>
   <translation>Вывод без доказательств</translation>
  </message>
  <message>
   <source>A first draft from the records</source>
   <translation>Первый черновик по записям</translation>
  </message>
  <message>
   <source>A footnote where the cursor stands (Enter)</source>
   <translation>Сноска там, где стоит курсор (Enter)</translation>
  </message>
  <message>
   <source>A group</source>
   <translation>Группа</translation>
  </message>
  <message>
   <source>A group of people</source>
   <translation>Группа людей</translation>
  </message>
  <message>
   <source>A lane for each case</source>
   <translation>Дорожка на каждое дело</translation>
  </message>
  <message>
   <source>A lane for each person</source>
   <translation>Дорожка на каждого человека</translation>
  </message>
  <message>
   <source>A lane for each place</source>
   <translation>Дорожка на каждое место</translation>
  </message>
  <message numerus="yes">
   <source>A list of more than %Ln item(s) is not printed; narrow it first.</source>
   <translation>
    <numerusform>Список больше чем из %Ln материала не печатается; сузьте его.</numerusform>
    <numerusform>Список больше чем из %Ln материалов не печатается; сузьте его.</numerusform>
    <numerusform>Список больше чем из %Ln материалов не печатается; сузьте его.</numerusform>
   </translation>
  </message>
  <message>
   <source>A machine wrote this down ({engine}), and nobody has signed it off: nothing of it leaves the vault. Correct it beside the recording, then sign it off.</source>
   <translation>Это записала машина ({engine}), и никто этого не заверил: ничто отсюда не покидает хранилище. Исправьте текст, слушая запись, затем заверьте его.</translation>
  </message>
  <message>
   <source>A machine wrote this down ({engine}). {name} has read it and signed it off on {day}.</source>
   <translation>Это записала машина ({engine}). {name} прочитал(а) текст и заверил(а) его: {day}.</translation>
  </message>
  <message>
   <source>A machine's suggestions are never complete. The bundle will say that nobody looked.</source>
   <translation>Предложения программы никогда не бывают полными. В пакете будет сказано, что никто не смотрел.</translation>
  </message>
  <message>
   <source>A machine's text read and signed off</source>
   <translation>Текст машины прочитан и заверен</translation>
  </message>
  <message>
   <source>A mark is hidden</source>
   <translation>Пометка принята: скрыто</translation>
  </message>
  <message>
   <source>A mark is left readable</source>
   <translation>Пометка отклонена: оставлено читаемым</translation>
  </message>
  <message>
   <source>A model hears words that were not said, and leaves out others. Sign only if you have compared the whole text with the recording: it can leave the vault then, under your name.</source>
   <translation>Модель слышит слова, которых не было, и пропускает сказанное. Заверяйте, только если сверили с записью весь текст: после этого он может покинуть хранилище под вашим именем.</translation>
  </message>
  <message>
   <source>A moment of the recording marked</source>
   <translation>Отмечен момент записи</translation>
  </message>
  <message>
   <source>A new case needs a code and a title.</source>
   <translation>Новому делу нужны код и название.</translation>
  </message>
  <message>
   <source>A new case …</source>
   <translation>Новое дело …</translation>
  </message>
  <message>
   <source>A new vault</source>
   <translation>Новое хранилище</translation>
  </message>
  <message>
   <source>A new vault is made from it and verified before it gets its name.</source>
   <translation>Из копии создаётся новое хранилище и проверяется, прежде чем получить имя.</translation>
  </message>
  <message>
   <source>A note</source>
   <translation>Заметка</translation>
  </message>
  <message>
   <source>A number</source>
   <translation>Число</translation>
  </message>
  <message>
   <source>A number with its unit, period, place and source, and its parts. Two sources that do not agree are both kept and flagged; so is a sum that is not 100 %.</source>
   <translation>Число с единицей, периодом, местом и источником, и его части. Если два источника расходятся, сохраняются оба, и это отмечается; так же и сумма, которая не равна 100 %.</translation>
  </message>
  <message>
   <source>A person or group</source>
   <translation>Человек или группа</translation>
  </message>
  <message>
   <source>A person or group of the registry</source>
   <translation>Человек или группа из реестра</translation>
  </message>
  <message>
   <source>A person's consent comes with them</source>
   <translation>Вместе с ними есть согласие человека</translation>
  </message>
  <message>
   <source>A place</source>
   <translation>Место</translation>
  </message>
  <message>
   <source>A proceeding</source>
   <translation>Производство</translation>
  </message>
  <message>
   <source>A proceeding belongs to a case: add the case first.</source>
   <translation>Разбирательство относится к делу: сначала добавьте дело.</translation>
  </message>
  <message>
   <source>A project or a codebook</source>
   <translation>Проект или список кодов</translation>
  </message>
  <message>
   <source>A protected person</source>
   <translation>Защищённое лицо</translation>
  </message>
  <message>
   <source>A protected place</source>
   <translation>Защищённое место</translation>
  </message>
  <message>
   <source>A protected place in {place}</source>
   <translation>Защищённое место, {place}</translation>
  </message>
  <message>
   <source>A quotation or a table below the current part (Shift+Enter)</source>
   <translation>Цитата или таблица под текущей частью (Shift+Enter)</translation>
  </message>
  <message>
   <source>A rare detail was judged and let stand</source>
   <translation>Редкая подробность рассмотрена и оставлена</translation>
  </message>
  <message>
   <source>A recipient was asked for what was withdrawn</source>
   <translation>Получателя попросили об отозванном</translation>
  </message>
  <message>
   <source>A recipient's answer noted</source>
   <translation>Записан ответ получателя</translation>
  </message>
  <message>
   <source>A recommendation says who is asked to do what. It follows from claims, rests on law, and has a fate: adopted or not, answered, done or not, in each review cycle.</source>
   <translation>Рекомендация говорит, кого о чём просят. Она следует из утверждений, основана на праве и имеет судьбу: принята или нет, получен ли ответ, выполнена или нет, в каждом цикле рассмотрения.</translation>
  </message>
  <message>
   <source>A region on page {page}</source>
   <translation>Область на странице {page}</translation>
  </message>
  <message>
   <source>A second reviewer has not signed it off yet.</source>
   <translation>Второй просматривающий ещё не подтвердил.</translation>
  </message>
  <message>
   <source>A second reviewer signs off</source>
   <translation>Подтверждение второго</translation>
  </message>
  <message>
   <source>A sentence without its subject: pay compensation to all …</source>
   <translation>Фраза без подлежащего: выплатить компенсацию всем …</translation>
  </message>
  <message>
   <source>A sheet before each section</source>
   <translation>Лист перед каждым разделом</translation>
  </message>
  <message>
   <source>A shelter or a home: hide where it is</source>
   <translation>Убежище или дом: скрывать, где это</translation>
  </message>
  <message>
   <source>A square stands for a tag that only some of them have.</source>
   <translation>Квадрат означает метку, которая есть только у некоторых.</translation>
  </message>
  <message>
   <source>A statistic</source>
   <translation>Показатель</translation>
  </message>
  <message>
   <source>A statistic belongs to a case: add the case first.</source>
   <translation>Показатель относится к делу: сначала добавьте дело.</translation>
  </message>
  <message>
   <source>A stretch of the recording</source>
   <translation>Часть записи</translation>
  </message>
  <message>
   <source>A submission argues a case from its records: every sentence carries a footnote to the exhibit and the page that says so.</source>
   <translation>Представление излагает дело по его записям: у каждого предложения есть сноска на экспонат и страницу, где это сказано.</translation>
  </message>
  <message>
   <source>A table</source>
   <translation>Таблица</translation>
  </message>
  <message>
   <source>A template says what may be asked. Nothing of it is required, the order is free, and every question can be skipped.</source>
   <translation>Шаблон говорит, о чём можно спросить. Ничто в нём не обязательно, порядок свободный, любой вопрос можно пропустить.</translation>
  </message>
  <message>
   <source>A tour of the window</source>
   <translation>Обзор окна</translation>
  </message>
  <message>
   <source>A vault is a folder. Everything in it is encrypted; its name and place are not, so choose a name that says nothing.</source>
   <translation>Хранилище это папка. Всё в ней зашифровано, а её имя и место нет: выберите имя, которое ничего не говорит.</translation>
  </message>
  <message>
   <source>A view that has this name already is replaced.</source>
   <translation>Вид с таким именем будет заменён.</translation>
  </message>
  <message>
   <source>A word or an estimate does not fit a number: {one} ({source}) and {other} ({other_source}).</source>
   <translation>Слово или оценка не вяжется с числом: {one} ({source}) и {other} ({other_source}).</translation>
  </message>
  <message numerus="yes">
   <source>About %Ln page(s), {size} MB.</source>
   <translation>
    <numerusform>Примерно %Ln страница, {size} МБ.</numerusform>
    <numerusform>Примерно %Ln страницы, {size} МБ.</numerusform>
    <numerusform>Примерно %Ln страниц, {size} МБ.</numerusform>
   </translation>
  </message>
  <message>
   <source>About Kuager</source>
   <translation>О программе Kuager</translation>
  </message>
  <message>
   <source>About the bundle</source>
   <translation>О пакете</translation>
  </message>
  <message>
   <source>About the interview</source>
   <translation>О беседе</translation>
  </message>
  <message>
   <source>About the interview …</source>
   <translation>О беседе …</translation>
  </message>
  <message>
   <source>Absent</source>
   <translation>Отсутствовали</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Принять</translation>
  </message>
  <message>
   <source>Accept suggestions that nobody has reviewed</source>
   <translation>Принять предложенные пометки без просмотра</translation>
  </message>
  <message>
   <source>Accept the suggestion</source>
   <translation>Принять подсказку</translation>
  </message>
  <message>
   <source>Accept {field}: {value}</source>
   <translation>Принять {field}: {value}</translation>
  </message>
  <message>
   <source>Accept: {name}</source>
   <translation>Принять: {name}</translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation>Принято</translation>
  </message>
  <message>
   <source>Accepted a proposed value</source>
   <translation>Предложенное значение принято</translation>
  </message>
  <message>
   <source>Accepted {law}</source>
   <translation>Принято: {law}</translation>
  </message>
  <message>
   <source>Accepted: {field}</source>
   <translation>Принято: {field}</translation>
  </message>
  <message>
   <source>Acquired by</source>
   <translation>Кем получено</translation>
  </message>
  <message>
   <source>Acquired on</source>
   <translation>Когда получено</translation>
  </message>
  <message>
   <source>Across the top</source>
   <translation>Столбцы</translation>
  </message>
  <message>
   <source>Act</source>
   <translation>Деяние</translation>
  </message>
  <message>
   <source>Act added</source>
   <translation>Деяние добавлено</translation>
  </message>
  <message>
   <source>Act changed</source>
   <translation>Деяние изменено</translation>
  </message>
  <message>
   <source>Act removed</source>
   <translation>Деяние убрано</translation>
  </message>
  <message>
   <source>Act, number and date</source>
   <translation>Акт, номер и дата</translation>
  </message>
  <message>
   <source>Actions</source>
   <translation>Действия</translation>
  </message>
  <message>
   <source>Active filters</source>
   <translation>Действующий отбор</translation>
  </message>
  <message>
   <source>Acts</source>
   <translation>Деяния</translation>
  </message>
  <message>
   <source>Actual size</source>
   <translation>Настоящий размер</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Добавить</translation>
  </message>
  <message>
   <source>Add a claim</source>
   <translation>Добавить утверждение</translation>
  </message>
  <message>
   <source>Add a date</source>
   <translation>Добавить дату</translation>
  </message>
  <message>
   <source>Add a finding</source>
   <translation>Добавить вывод</translation>
  </message>
  <message>
   <source>Add a name</source>
   <translation>Добавить имя</translation>
  </message>
  <message>
   <source>Add a part</source>
   <translation>Добавить часть</translation>
  </message>
  <message>
   <source>Add a passage</source>
   <translation>Добавить фрагмент</translation>
  </message>
  <message>
   <source>Add a person</source>
   <translation>Добавить человека</translation>
  </message>
  <message>
   <source>Add a person or group</source>
   <translation>Добавить человека или группу</translation>
  </message>
  <message>
   <source>Add a place within</source>
   <translation>Добавить место внутри</translation>
  </message>
  <message>
   <source>Add a provision</source>
   <translation>Добавить норму</translation>
  </message>
  <message>
   <source>Add a remedy</source>
   <translation>Добавить меру возмещения</translation>
  </message>
  <message>
   <source>Add a role</source>
   <translation>Добавить роль</translation>
  </message>
  <message>
   <source>Add a step</source>
   <translation>Добавить шаг</translation>
  </message>
  <message>
   <source>Add a tag</source>
   <translation>Добавить метку</translation>
  </message>
  <message>
   <source>Add a tag to all</source>
   <translation>Добавить метку всем</translation>
  </message>
  <message>
   <source>Add a title</source>
   <translation>Добавить название</translation>
  </message>
  <message>
   <source>Add a translation, or a translated item beside it.</source>
   <translation>Добавьте перевод или переведённый материал рядом.</translation>
  </message>
  <message>
   <source>Add a version</source>
   <translation>Добавить редакцию</translation>
  </message>
  <message>
   <source>Add all found</source>
   <translation>Добавить найденное</translation>
  </message>
  <message>
   <source>Add an act</source>
   <translation>Добавить деяние</translation>
  </message>
  <message>
   <source>Add an event</source>
   <translation>Добавить событие</translation>
  </message>
  <message>
   <source>Add one …</source>
   <translation>Добавить …</translation>
  </message>
  <message>
   <source>Add the claims and the passages that rebut what the State says, confirm it or qualify it. Numbers come with the passages they stand on.</source>
   <translation>Добавьте утверждения и фрагменты, которые опровергают сказанное государством, подтверждают или уточняют его. Числа приходят вместе с фрагментами, на которых они основаны.</translation>
  </message>
  <message>
   <source>Add the law of its findings</source>
   <translation>Добавить нормы из выводов</translation>
  </message>
  <message>
   <source>Add to an event</source>
   <translation>Добавить в событие</translation>
  </message>
  <message>
   <source>Add who was held</source>
   <translation>Добавить, кого содержали</translation>
  </message>
  <message>
   <source>Add “{name}” as a new person</source>
   <translation>Добавить «{name}» как нового человека</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>Добавлено</translation>
  </message>
  <message numerus="yes">
   <source>Added %Ln item(s) to the bundle</source>
   <translation>
    <numerusform>В пакет добавлен %Ln материал</numerusform>
    <numerusform>В пакет добавлены %Ln материала</numerusform>
    <numerusform>В пакет добавлены %Ln материалов</numerusform>
   </translation>
  </message>
  <message>
   <source>Added a footnote</source>
   <translation>Добавлена сноска</translation>
  </message>
  <message>
   <source>Added a line to a part of the submission</source>
   <translation>В часть представления добавлена строка</translation>
  </message>
  <message>
   <source>Added a part to the submission</source>
   <translation>В представление добавлена часть</translation>
  </message>
  <message>
   <source>Added a section</source>
   <translation>Добавлен раздел</translation>
  </message>
  <message>
   <source>Added to the section of their kind.</source>
   <translation>Добавляется в раздел по виду материала.</translation>
  </message>
  <message>
   <source>Added to “{section}”.</source>
   <translation>Добавляется в «{section}».</translation>
  </message>
  <message>
   <source>Added what was found to the bundle</source>
   <translation>Найденное добавлено в пакет</translation>
  </message>
  <message>
   <source>Added {name}</source>
   <translation>Добавлено: {name}</translation>
  </message>
  <message>
   <source>Adds to what is there</source>
   <translation>Дополняет имеющееся</translation>
  </message>
  <message>
   <source>Adopted</source>
   <translation>Принята</translation>
  </message>
  <message>
   <source>Adopted in part</source>
   <translation>Принята частично</translation>
  </message>
  <message>
   <source>Adopted on</source>
   <translation>Дата принятия</translation>
  </message>
  <message>
   <source>After which event?</source>
   <translation>После какого события?</translation>
  </message>
  <message>
   <source>After: exactly what will leave</source>
   <translation>После: ровно то, что будет передано</translation>
  </message>
  <message>
   <source>Against it</source>
   <translation>Против</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Возраст</translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation>Верно</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Все</translation>
  </message>
  <message>
   <source>All arrows</source>
   <translation>Все стрелки</translation>
  </message>
  <message>
   <source>All bundles</source>
   <translation>Все пакеты</translation>
  </message>
  <message>
   <source>All cases</source>
   <translation>Все дела</translation>
  </message>
  <message>
   <source>All codes</source>
   <translation>Все коды</translation>
  </message>
  <message>
   <source>All commands</source>
   <translation>Все команды</translation>
  </message>
  <message>
   <source>All events</source>
   <translation>Все события</translation>
  </message>
  <message>
   <source>All items</source>
   <translation>Все материалы</translation>
  </message>
  <message>
   <source>All links and codes</source>
   <translation>Все связи и коды</translation>
  </message>
  <message>
   <source>All of it</source>
   <translation>Всё вместе</translation>
  </message>
  <message>
   <source>All of it, when empty</source>
   <translation>Вся группа, если пусто</translation>
  </message>
  <message>
   <source>All of the case</source>
   <translation>Всё дело</translation>
  </message>
  <message>
   <source>All of this can be changed in the settings (Ctrl+,).</source>
   <translation>Всё это можно изменить в настройках (Ctrl+,).</translation>
  </message>
  <message>
   <source>All paragraphs were read</source>
   <translation>Все пункты зачитаны</translation>
  </message>
  <message>
   <source>All submissions</source>
   <translation>Все представления</translation>
  </message>
  <message>
   <source>All suggestions</source>
   <translation>Все подсказки</translation>
  </message>
  <message>
   <source>Already held: {number}</source>
   <translation>Уже есть: {number}</translation>
  </message>
  <message>
   <source>Also known as</source>
   <translation>Известен также как</translation>
  </message>
  <message>
   <source>Also present</source>
   <translation>Также присутствуют</translation>
  </message>
  <message>
   <source>Also where a person has written a transcript</source>
   <translation>Даже если есть расшифровка, сделанная человеком</translation>
  </message>
  <message>
   <source>An event</source>
   <translation>Событие</translation>
  </message>
  <message>
   <source>An event belongs to a case: add the case first.</source>
   <translation>Событие относится к делу: сначала добавьте дело.</translation>
  </message>
  <message>
   <source>An event is something that happened: with its acts, its victims and perpetrators, its place, a date that may be uncertain, and the evidence of it.</source>
   <translation>Событие: то, что произошло, с деяниями, пострадавшими и исполнителями, местом, датой, которая может быть неточной, и доказательствами.</translation>
  </message>
  <message>
   <source>An institution</source>
   <translation>Учреждение</translation>
  </message>
  <message>
   <source>An institution has no identity to hide: its name leaves in every bundle.</source>
   <translation>У учреждения нет личности, которую нужно скрывать: название остаётся во всех пакетах.</translation>
  </message>
  <message>
   <source>An instrument of law</source>
   <translation>Правовой акт</translation>
  </message>
  <message>
   <source>An interview belongs to a case; make one first.</source>
   <translation>Беседа относится к делу; сначала создайте дело.</translation>
  </message>
  <message>
   <source>An offline, encrypted vault for testimony and evidence. It opens no connection and promises no deniability. MIT licence.</source>
   <translation>Автономное шифрованное хранилище показаний и доказательств. Не открывает соединений и не обещает возможности отрицать. Лицензия MIT.</translation>
  </message>
  <message>
   <source>An order was shown</source>
   <translation>Ордер предъявлен</translation>
  </message>
  <message>
   <source>An organ of the State</source>
   <translation>Орган государства</translation>
  </message>
  <message>
   <source>Analysis</source>
   <translation>Анализ</translation>
  </message>
  <message>
   <source>And everything that they gave, with what belongs to it</source>
   <translation>И всё, что этот человек передал, со связанными материалами</translation>
  </message>
  <message>
   <source>Annexes</source>
   <translation>Списки в конце</translation>
  </message>
  <message>
   <source>Another name</source>
   <translation>Другое имя</translation>
  </message>
  <message>
   <source>Another one</source>
   <translation>Ещё одни</translation>
  </message>
  <message>
   <source>Another one: {what}</source>
   <translation>Ещё: {what}</translation>
  </message>
  <message>
   <source>Another person of this name is here already</source>
   <translation>Человек с таким именем уже есть, это другой</translation>
  </message>
  <message>
   <source>Another program writes to this vault. It is open here for reading only.</source>
   <translation>В это хранилище пишет другая программа. Здесь оно открыто только для чтения.</translation>
  </message>
  <message>
   <source>Another program writes to this vault; nothing can be recorded here.</source>
   <translation>В это хранилище пишет другая программа; здесь ничего записать нельзя.</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Ответ</translation>
  </message>
  <message>
   <source>Answer in the interview written down</source>
   <translation>Записан ответ в беседе</translation>
  </message>
  <message>
   <source>Answered a question</source>
   <translation>Ответ записан</translation>
  </message>
  <message>
   <source>Answered by the State</source>
   <translation>Государство ответило</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Ответы</translation>
  </message>
  <message>
   <source>Any file that never changes; without it, the vault stays shut</source>
   <translation>Любой файл, который не меняется; без него хранилище не откроется</translation>
  </message>
  <message>
   <source>Any importance</source>
   <translation>Любая важность</translation>
  </message>
  <message>
   <source>Appeal</source>
   <translation>Обжалование</translation>
  </message>
  <message>
   <source>Applied</source>
   <translation>Применено</translation>
  </message>
  <message>
   <source>Argument</source>
   <translation>Доводы</translation>
  </message>
  <message>
   <source>Arrows</source>
   <translation>Стрелки</translation>
  </message>
  <message>
   <source>Arrows go from mark to mark, Enter opens one, plus and minus zoom.</source>
   <translation>Стрелки переходят от знака к знаку, Enter открывает, плюс и минус меняют масштаб.</translation>
  </message>
  <message>
   <source>Arrows of the chosen event</source>
   <translation>Стрелки выбранного события</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Статья</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Статьи</translation>
  </message>
  <message>
   <source>Articles and the exhibits that bear on them</source>
   <translation>Статьи и приложения к ним</translation>
  </message>
  <message>
   <source>As a folder or ZIP</source>
   <translation>Папкой или ZIP-файлом</translation>
  </message>
  <message>
   <source>As a part</source>
   <translation>Отдельной частью</translation>
  </message>
  <message>
   <source>As a table</source>
   <translation>Таблицей</translation>
  </message>
  <message>
   <source>As amended by</source>
   <translation>В редакции</translation>
  </message>
  <message>
   <source>As from the beginning</source>
   <translation>Как вначале</translation>
  </message>
  <message>
   <source>As it is written</source>
   <translation>Как записано</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>По состоянию на</translation>
  </message>
  <message>
   <source>As shipped</source>
   <translation>Как изначально</translation>
  </message>
  <message>
   <source>As the page needs</source>
   <translation>По виду страницы</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Как в системе</translation>
  </message>
  <message>
   <source>As usual for this profile</source>
   <translation>Как обычно для этого адресата</translation>
  </message>
  <message>
   <source>As usual: {scope}</source>
   <translation>Как обычно: {scope}</translation>
  </message>
  <message>
   <source>As what it leaves</source>
   <translation>В каком виде передаётся</translation>
  </message>
  <message>
   <source>As written in its own script</source>
   <translation>Как пишется своей письменностью</translation>
  </message>
  <message>
   <source>Ask the person again, or leave it out.</source>
   <translation>Спросите человека снова или не используйте материал.</translation>
  </message>
  <message>
   <source>Ask this section once more</source>
   <translation>Спросить этот раздел ещё раз</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Запрошено</translation>
  </message>
  <message>
   <source>Asked on {day}: {what}</source>
   <translation>Запрошено {day}: {what}</translation>
  </message>
  <message>
   <source>Asking the consent gate …</source>
   <translation>Проверка согласий …</translation>
  </message>
  <message>
   <source>At the end and after</source>
   <translation>В конце и после</translation>
  </message>
  <message>
   <source>At {time}</source>
   <translation>На {time}</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Вложения</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Автор</translation>
  </message>
  <message>
   <source>Authors, one on each line</source>
   <translation>Авторы, по одному на строке</translation>
  </message>
  <message>
   <source>Automatic lock</source>
   <translation>Автоблокировка</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Назад</translation>
  </message>
  <message>
   <source>Back 3 seconds</source>
   <translation>Назад на 3 секунды</translation>
  </message>
  <message>
   <source>Back the vault up …</source>
   <translation>Резервная копия …</translation>
  </message>
  <message>
   <source>Back to the whole</source>
   <translation>Назад к целому</translation>
  </message>
  <message>
   <source>Backup to {folder}</source>
   <translation>Резервная копия в {folder}</translation>
  </message>
  <message>
   <source>Bar</source>
   <translation>Вертикальная черта</translation>
  </message>
  <message>
   <source>Because</source>
   <translation>Причина</translation>
  </message>
  <message>
   <source>Because of: {codes}</source>
   <translation>Основание: {codes}</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>До</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>До и после</translation>
  </message>
  <message>
   <source>Before and after beside each other</source>
   <translation>До и после рядом</translation>
  </message>
  <message>
   <source>Before and after in one place</source>
   <translation>До и после на одном месте</translation>
  </message>
  <message>
   <source>Before decimals</source>
   <translation>Перед дробной частью</translation>
  </message>
  <message>
   <source>Before exhibit numbers</source>
   <translation>Перед номерами приложений</translation>
  </message>
  <message>
   <source>Before or after</source>
   <translation>До или после</translation>
  </message>
  <message>
   <source>Before the interview</source>
   <translation>До беседы</translation>
  </message>
  <message>
   <source>Before which event?</source>
   <translation>До какого события?</translation>
  </message>
  <message>
   <source>Before: the original with its marks</source>
   <translation>До: оригинал с пометками</translation>
  </message>
  <message>
   <source>Before: the text with its marks</source>
   <translation>До: текст с пометками</translation>
  </message>
  <message>
   <source>Began a break</source>
   <translation>Начат перерыв</translation>
  </message>
  <message>
   <source>Began a re-issue of a bundle</source>
   <translation>Начат новый выпуск пакета</translation>
  </message>
  <message>
   <source>Began a recording</source>
   <translation>Начата запись</translation>
  </message>
  <message>
   <source>Began a supplement of a bundle</source>
   <translation>Начато дополнение к пакету</translation>
  </message>
  <message>
   <source>Began an interview</source>
   <translation>Начата беседа</translation>
  </message>
  <message>
   <source>Began another statement</source>
   <translation>Начаты новые показания</translation>
  </message>
  <message>
   <source>Began the bundle “{name}”</source>
   <translation>Начат пакет «{name}»</translation>
  </message>
  <message>
   <source>Began the submission “{name}”</source>
   <translation>Начато представление «{name}»</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Начать</translation>
  </message>
  <message>
   <source>Begin an interview with it: Enter.</source>
   <translation>Enter: начать по нему беседу.</translation>
  </message>
  <message>
   <source>Begin the stretch here</source>
   <translation>Начало части здесь</translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation>Взять сразу</translation>
  </message>
  <message>
   <source>Begin with …</source>
   <translation>Взять слова из …</translation>
  </message>
  <message>
   <source>Being burnt again</source>
   <translation>Выжигается заново</translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation>Относится к</translation>
  </message>
  <message>
   <source>Beside the submission</source>
   <translation>Рядом с представлением</translation>
  </message>
  <message>
   <source>Best credibility</source>
   <translation>Лучшая достоверность</translation>
  </message>
  <message>
   <source>Best grade</source>
   <translation>Лучшая оценка</translation>
  </message>
  <message>
   <source>Best reliability</source>
   <translation>Лучшая надёжность</translation>
  </message>
  <message>
   <source>Bilateral agreement</source>
   <translation>Двустороннее соглашение</translation>
  </message>
  <message>
   <source>Bind into the exhibit above</source>
   <translation>Подшить к приложению выше</translation>
  </message>
  <message>
   <source>Birth</source>
   <translation>Рождение</translation>
  </message>
  <message>
   <source>Black and white</source>
   <translation>Чёрно-белые</translation>
  </message>
  <message>
   <source>Blocked</source>
   <translation>Нельзя принять</translation>
  </message>
  <message>
   <source>Borders: Natural Earth, public domain; they decide nothing</source>
   <translation>Границы: Natural Earth, общественное достояние; они ничего не предрешают</translation>
  </message>
  <message>
   <source>Born</source>
   <translation>Рождение</translation>
  </message>
  <message>
   <source>Both numbers are kept. Say what it comes to, with a reason: nobody else does.</source>
   <translation>Оба числа сохраняются. Скажите, к чему это сводится, и почему: больше никто этого не сделает.</translation>
  </message>
  <message>
   <source>Both texts have the same words.</source>
   <translation>Слова в обоих текстах одинаковы.</translation>
  </message>
  <message numerus="yes">
   <source>Bound %Ln exhibit(s) into another</source>
   <translation>
    <numerusform>%Ln приложение подшито к другому</numerusform>
    <numerusform>%Ln приложения подшиты к другому</numerusform>
    <numerusform>%Ln приложений подшиты к другому</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Bound %Ln item(s) into an exhibit</source>
   <translation>
    <numerusform>%Ln материал подшит к приложению</numerusform>
    <numerusform>%Ln материала подшиты к приложению</numerusform>
    <numerusform>%Ln материалов подшиты к приложению</numerusform>
   </translation>
  </message>
  <message>
   <source>Box on page {page}, from {left}, {top} to {right}, {bottom} points</source>
   <translation>Рамка на странице {page}, от {left}, {top} до {right}, {bottom} пунктов</translation>
  </message>
  <message>
   <source>Break in the interview</source>
   <translation>Перерыв в беседе</translation>
  </message>
  <message>
   <source>Bring subtitles in</source>
   <translation>Добавить субтитры</translation>
  </message>
  <message>
   <source>Bring subtitles in as a transcript</source>
   <translation>Добавить субтитры как расшифровку</translation>
  </message>
  <message>
   <source>Bringing subtitles in</source>
   <translation>Добавление субтитров</translation>
  </message>
  <message>
   <source>Broken down by</source>
   <translation>Разбивка по признаку</translation>
  </message>
  <message>
   <source>Brought subtitles in</source>
   <translation>Субтитры добавлены</translation>
  </message>
  <message>
   <source>Browse …</source>
   <translation>Обзор …</translation>
  </message>
  <message>
   <source>Browse: {name}</source>
   <translation>Обзор: {name}</translation>
  </message>
  <message>
   <source>Build it section by section …</source>
   <translation>Составить по разделам…</translation>
  </message>
  <message>
   <source>Building the sample</source>
   <translation>Создание примера</translation>
  </message>
  <message>
   <source>Bundle builder</source>
   <translation>Составление пакета</translation>
  </message>
  <message>
   <source>Bundle for {audience}</source>
   <translation>Пакет: {audience}</translation>
  </message>
  <message>
   <source>Bundle {id}</source>
   <translation>Пакет {id}</translation>
  </message>
  <message>
   <source>Bundle {id} was handed over</source>
   <translation>Пакет {id} передан</translation>
  </message>
  <message>
   <source>Bundle “{name}”</source>
   <translation>Пакет «{name}»</translation>
  </message>
  <message>
   <source>Bundles</source>
   <translation>Пакеты</translation>
  </message>
  <message>
   <source>Bundles: drafts, and those that left this vault</source>
   <translation>Пакеты: черновики и переданные</translation>
  </message>
  <message>
   <source>Burn all pages</source>
   <translation>Выжечь все страницы</translation>
  </message>
  <message>
   <source>Burning pages and writing the bundle</source>
   <translation>Выжигание страниц и запись пакета</translation>
  </message>
  <message>
   <source>Burning the pages of item {number}</source>
   <translation>Выжигание страниц материала {number}</translation>
  </message>
  <message>
   <source>By date</source>
   <translation>По дате</translation>
  </message>
  <message>
   <source>By page</source>
   <translation>По страницам</translation>
  </message>
  <message>
   <source>By period and source</source>
   <translation>По периодам и источникам</translation>
  </message>
  <message>
   <source>By person</source>
   <translation>По людям</translation>
  </message>
  <message>
   <source>By proceeding</source>
   <translation>По разбирательствам</translation>
  </message>
  <message>
   <source>By video link</source>
   <translation>По видеосвязи</translation>
  </message>
  <message>
   <source>By {dimension}</source>
   <translation>Признак: {dimension}</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>Камера</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Cancel: {job}</source>
   <translation>Прервать: {job}</translation>
  </message>
  <message>
   <source>Cancelled. Nothing has left the vault; burnt pages are kept for the next try.</source>
   <translation>Прервано. Хранилище ничего не покинуло; выжженные страницы сохранены для новой попытки.</translation>
  </message>
  <message>
   <source>Cancelled; what was finished is kept.</source>
   <translation>Прервано; сделанное сохранено.</translation>
  </message>
  <message>
   <source>Candidates</source>
   <translation>Материалы</translation>
  </message>
  <message>
   <source>Cannot be read</source>
   <translation>Не читается</translation>
  </message>
  <message>
   <source>Cannot be read by the program</source>
   <translation>Программа не может прочитать</translation>
  </message>
  <message>
   <source>Cannot be verified</source>
   <translation>Проверить нельзя</translation>
  </message>
  <message>
   <source>Capacity</source>
   <translation>Дееспособность</translation>
  </message>
  <message>
   <source>Case</source>
   <translation>Дело</translation>
  </message>
  <message>
   <source>Case added</source>
   <translation>Дело добавлено</translation>
  </message>
  <message>
   <source>Case changed</source>
   <translation>Дело изменено</translation>
  </message>
  <message>
   <source>Case or person</source>
   <translation>Дело или человек</translation>
  </message>
  <message>
   <source>Case put in the trash</source>
   <translation>Дело перемещено в корзину</translation>
  </message>
  <message>
   <source>Case taken out of the trash</source>
   <translation>Дело возвращено из корзины</translation>
  </message>
  <message>
   <source>Cases</source>
   <translation>Дела</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Категория</translation>
  </message>
  <message>
   <source>Cells are parted by</source>
   <translation>Ячейки разделены</translation>
  </message>
  <message>
   <source>Certainty</source>
   <translation>Уверенность</translation>
  </message>
  <message>
   <source>Certificates (*.p12 *.pfx)</source>
   <translation>Сертификаты (*.p12 *.pfx)</translation>
  </message>
  <message>
   <source>Chain of events</source>
   <translation>Цепочка событий</translation>
  </message>
  <message numerus="yes">
   <source>Change %Ln item(s)</source>
   <translation>
    <numerusform>Изменить %Ln материал</numerusform>
    <numerusform>Изменить %Ln материала</numerusform>
    <numerusform>Изменить %Ln материалов</numerusform>
   </translation>
  </message>
  <message>
   <source>Change it</source>
   <translation>Сменить</translation>
  </message>
  <message>
   <source>Change the passphrase</source>
   <translation>Смена парольной фразы</translation>
  </message>
  <message>
   <source>Change the passphrase …</source>
   <translation>Сменить парольную фразу …</translation>
  </message>
  <message>
   <source>Change the request</source>
   <translation>Изменить запрос</translation>
  </message>
  <message>
   <source>Change the title</source>
   <translation>Изменить название</translation>
  </message>
  <message>
   <source>Change …</source>
   <translation>Изменить …</translation>
  </message>
  <message>
   <source>Change: {what}</source>
   <translation>Изменить: {what}</translation>
  </message>
  <message numerus="yes">
   <source>Changed %Ln item(s)</source>
   <translation>
    <numerusform>Изменён %Ln материал</numerusform>
    <numerusform>Изменено %Ln материала</numerusform>
    <numerusform>Изменено %Ln материалов</numerusform>
   </translation>
  </message>
  <message>
   <source>Changed a footnote</source>
   <translation>Изменена сноска</translation>
  </message>
  <message>
   <source>Changed a note</source>
   <translation>Заметка изменена</translation>
  </message>
  <message>
   <source>Changed a note on a passage</source>
   <translation>Заметка к отрывку изменена</translation>
  </message>
  <message>
   <source>Changed a redaction mark</source>
   <translation>Пометка сокрытия изменена</translation>
  </message>
  <message>
   <source>Changed a statement</source>
   <translation>Изменены показания</translation>
  </message>
  <message>
   <source>Changed as what the item leaves</source>
   <translation>Изменено, в каком виде передаётся материал</translation>
  </message>
  <message>
   <source>Changed how the item's pages leave</source>
   <translation>Изменено, как передаются страницы материала</translation>
  </message>
  <message>
   <source>Changed the consent form</source>
   <translation>Изменена форма согласия</translation>
  </message>
  <message>
   <source>Changed the kind of a part</source>
   <translation>Изменён вид части</translation>
  </message>
  <message>
   <source>Changed the link to {label}</source>
   <translation>Связь изменена: {label}</translation>
  </message>
  <message>
   <source>Changed the note</source>
   <translation>Заметка изменена</translation>
  </message>
  <message>
   <source>Changed the title block of a submission</source>
   <translation>Изменён титульный блок представления</translation>
  </message>
  <message>
   <source>Changed what the bundle says</source>
   <translation>Изменены сведения пакета</translation>
  </message>
  <message>
   <source>Changed your name in the custody log</source>
   <translation>Изменено ваше имя в журнале хранения</translation>
  </message>
  <message>
   <source>Changed {name}</source>
   <translation>Изменено: {name}</translation>
  </message>
  <message>
   <source>Changed: {field}</source>
   <translation>Изменено: {field}</translation>
  </message>
  <message>
   <source>Changing the note of {time}</source>
   <translation>Правка заметки от {time}</translation>
  </message>
  <message>
   <source>Charged or asked</source>
   <translation>Обвинение или требование</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>Диаграмма</translation>
  </message>
  <message>
   <source>Check &amp;again</source>
   <translation>Проверить &amp;ещё раз</translation>
  </message>
  <message>
   <source>Check of the whole vault</source>
   <translation>Проверка всего хранилища</translation>
  </message>
  <message>
   <source>Check the whole vault</source>
   <translation>Проверить хранилище</translation>
  </message>
  <message>
   <source>Checked</source>
   <translation>Проверено</translation>
  </message>
  <message>
   <source>Checking …</source>
   <translation>Проверка …</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Проверки</translation>
  </message>
  <message>
   <source>Checks ({number})</source>
   <translation>Проверки ({number})</translation>
  </message>
  <message>
   <source>Checks of the bundle</source>
   <translation>Проверки пакета</translation>
  </message>
  <message>
   <source>Checks of the submission</source>
   <translation>Проверки представления</translation>
  </message>
  <message>
   <source>Choose</source>
   <translation>Выбрать</translation>
  </message>
  <message>
   <source>Choose a &amp;ZIP file …</source>
   <translation>Выбрать &amp;ZIP-файл …</translation>
  </message>
  <message>
   <source>Choose a &amp;folder …</source>
   <translation>Выбрать &amp;папку …</translation>
  </message>
  <message>
   <source>Choose a case.</source>
   <translation>Выберите дело.</translation>
  </message>
  <message>
   <source>Choose a folder</source>
   <translation>Выбрать папку</translation>
  </message>
  <message>
   <source>Choose a folder …</source>
   <translation>Выбрать папку …</translation>
  </message>
  <message>
   <source>Choose a mark: click it, or go to it with the arrows.</source>
   <translation>Выберите знак: щёлкните по нему или перейдите к нему стрелками.</translation>
  </message>
  <message>
   <source>Choose a passage</source>
   <translation>Выбрать фрагмент</translation>
  </message>
  <message>
   <source>Choose a passphrase</source>
   <translation>Выберите парольную фразу</translation>
  </message>
  <message>
   <source>Choose a place</source>
   <translation>Выбрать место</translation>
  </message>
  <message>
   <source>Choose a stretch first: I begins it, O ends it.</source>
   <translation>Сначала выберите отрезок: I начинает его, O заканчивает.</translation>
  </message>
  <message>
   <source>Choose files</source>
   <translation>Выбрать файлы</translation>
  </message>
  <message>
   <source>Choose files or a folder, or drop them here.</source>
   <translation>Выберите файлы или папку или перетащите их сюда.</translation>
  </message>
  <message>
   <source>Choose files or a folder, or drop them on the library.</source>
   <translation>Выберите файлы или папку или перетащите их в библиотеку.</translation>
  </message>
  <message>
   <source>Choose files …</source>
   <translation>Выбрать файлы …</translation>
  </message>
  <message>
   <source>Choose the case that the bundle is made from.</source>
   <translation>Выберите дело, из которого создаётся пакет.</translation>
  </message>
  <message>
   <source>Choose the file …</source>
   <translation>Выбрать файл …</translation>
  </message>
  <message>
   <source>Choose the folder of the backup.</source>
   <translation>Выберите папку резервной копии.</translation>
  </message>
  <message>
   <source>Choose the folder of the bundle</source>
   <translation>Выберите папку для пакета</translation>
  </message>
  <message>
   <source>Choose the item that holds its text.</source>
   <translation>Выберите материал, который содержит его текст.</translation>
  </message>
  <message>
   <source>Choose the key file</source>
   <translation>Выберите файл-ключ</translation>
  </message>
  <message>
   <source>Choose the part in which it is to be cited.</source>
   <translation>Выберите часть, в которой на это нужно сослаться.</translation>
  </message>
  <message>
   <source>Choose the part in which they are to be named.</source>
   <translation>Выберите часть, в которой нужно назвать этого человека.</translation>
  </message>
  <message>
   <source>Choose the passage in which it says so, or the item that is the document.</source>
   <translation>Выберите фрагмент, в котором это сказано, или материал, который является документом.</translation>
  </message>
  <message>
   <source>Choose the passage that says so</source>
   <translation>Выбрать фрагмент, где это сказано</translation>
  </message>
  <message>
   <source>Choose the text</source>
   <translation>Выбрать текст</translation>
  </message>
  <message>
   <source>Choose the theme that stays, and press the button again.</source>
   <translation>Выберите тему, которая остаётся, и нажмите кнопку ещё раз.</translation>
  </message>
  <message>
   <source>Choose where the bundle goes.</source>
   <translation>Выберите, куда записать пакет.</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Выбрать …</translation>
  </message>
  <message>
   <source>Choose: {name}</source>
   <translation>Выбрать: {name}</translation>
  </message>
  <message>
   <source>Chose the pages of a document</source>
   <translation>Выбраны страницы документа</translation>
  </message>
  <message>
   <source>Chosen files and folders</source>
   <translation>Выбранные файлы и папки</translation>
  </message>
  <message>
   <source>Chosen stretch</source>
   <translation>Выбранная часть</translation>
  </message>
  <message>
   <source>Chronology</source>
   <translation>Хронология</translation>
  </message>
  <message>
   <source>Chronology as a table</source>
   <translation>Хронология таблицей</translation>
  </message>
  <message>
   <source>Cite</source>
   <translation>Сослаться</translation>
  </message>
  <message>
   <source>Cite evidence</source>
   <translation>Сослаться на доказательство</translation>
  </message>
  <message>
   <source>Cited as</source>
   <translation>Как цитируется</translation>
  </message>
  <message>
   <source>Cited evidence in the submission</source>
   <translation>В представлении сделана ссылка на доказательство</translation>
  </message>
  <message>
   <source>Cited in footnotes: {numbers}</source>
   <translation>Ссылаются сноски: {numbers}</translation>
  </message>
  <message>
   <source>Cited in or after paragraphs: {numbers}</source>
   <translation>Ссылки в пунктах или после них: {numbers}</translation>
  </message>
  <message>
   <source>Claim</source>
   <translation>Утверждение</translation>
  </message>
  <message>
   <source>Claim added</source>
   <translation>Утверждение добавлено</translation>
  </message>
  <message>
   <source>Claim changed</source>
   <translation>Утверждение изменено</translation>
  </message>
  <message>
   <source>Claim moved</source>
   <translation>Утверждение перемещено</translation>
  </message>
  <message>
   <source>Claim put in the trash</source>
   <translation>Утверждение отправлено в корзину</translation>
  </message>
  <message>
   <source>Claim set against the State</source>
   <translation>Утверждение противопоставлено словам государства</translation>
  </message>
  <message>
   <source>Claim taken out of the trash</source>
   <translation>Утверждение вынуто из корзины</translation>
  </message>
  <message>
   <source>Claim that bears on what the State says</source>
   <translation>Утверждение, относящееся к словам государства</translation>
  </message>
  <message>
   <source>Claim that the recommendation follows from</source>
   <translation>Утверждение, из которого следует рекомендация</translation>
  </message>
  <message>
   <source>Claim without passages</source>
   <translation>Утверждение без фрагментов</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>Утверждения</translation>
  </message>
  <message>
   <source>Claims that are about it</source>
   <translation>Утверждения об этой норме</translation>
  </message>
  <message>
   <source>Claims that lose a passage, and stay as they are worded: {count}</source>
   <translation>Утверждений, которые теряют фрагмент, но не меняют формулировки: {count}</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Очистить</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Очистить</translation>
  </message>
  <message>
   <source>Clear the filters</source>
   <translation>Сбросить отбор</translation>
  </message>
  <message>
   <source>Clear the list of recent vaults?</source>
   <translation>Очистить список недавних хранилищ?</translation>
  </message>
  <message>
   <source>Clear what was copied after</source>
   <translation>Стирать скопированное через</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Close the search</source>
   <translation>Закрыть поиск</translation>
  </message>
  <message>
   <source>Close the tour</source>
   <translation>Закрыть обзор</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Закрыть сообщение</translation>
  </message>
  <message>
   <source>Closer</source>
   <translation>Ближе</translation>
  </message>
  <message>
   <source>Co-occurrence</source>
   <translation>Совместная встречаемость</translation>
  </message>
  <message>
   <source>Coarsely: somewhere in a square of 0.1°</source>
   <translation>Приблизительно: где-то в квадрате 0,1°</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Код</translation>
  </message>
  <message>
   <source>Code it as the last one</source>
   <translation>Закодировать как в прошлый раз</translation>
  </message>
  <message>
   <source>Code of the element</source>
   <translation>Код элемента</translation>
  </message>
  <message>
   <source>Code of the new case</source>
   <translation>Код нового дела</translation>
  </message>
  <message>
   <source>Code passages to articles or their elements, or say which law a claim or an event is about. Here you see how many independent sources stand behind each, and where there is none.</source>
   <translation>Отнесите фрагменты к статьям или их элементам либо укажите, о какой норме утверждение или событие. Здесь видно, сколько независимых источников стоит за каждой нормой и где нет ни одного.</translation>
  </message>
  <message>
   <source>Code the passage</source>
   <translation>Закодировать отрывок</translation>
  </message>
  <message>
   <source>Code the passage to</source>
   <translation>Закодировать отрывок</translation>
  </message>
  <message>
   <source>Code, such as KZ-2</source>
   <translation>Код, например KZ-2</translation>
  </message>
  <message>
   <source>Codebook</source>
   <translation>Книга кодов</translation>
  </message>
  <message>
   <source>Codebook (*.qdc)</source>
   <translation>Список кодов (*.qdc)</translation>
  </message>
  <message>
   <source>Coded here</source>
   <translation>Закодировано здесь</translation>
  </message>
  <message>
   <source>Coded to {label}</source>
   <translation>Закодировано: {label}</translation>
  </message>
  <message>
   <source>Codes</source>
   <translation>Коды</translation>
  </message>
  <message>
   <source>Codes across the top</source>
   <translation>Коды по горизонтали</translation>
  </message>
  <message>
   <source>Codes beside the text</source>
   <translation>Коды рядом с текстом</translation>
  </message>
  <message>
   <source>Codes down the side</source>
   <translation>Коды по вертикали</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Цвет</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Цветные</translation>
  </message>
  <message>
   <source>Colours of its pages</source>
   <translation>Цвета страниц</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Столбцы</translation>
  </message>
  <message>
   <source>Columns of the index</source>
   <translation>Столбцы описи</translation>
  </message>
  <message>
   <source>Comes twice</source>
   <translation>Повторяется</translation>
  </message>
  <message>
   <source>Comma</source>
   <translation>Запятая</translation>
  </message>
  <message>
   <source>Comma-separated values (*.csv)</source>
   <translation>Значения через запятую (*.csv)</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Команда</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Команды</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Команды и их клавиши</translation>
  </message>
  <message>
   <source>Committee</source>
   <translation>Комитет</translation>
  </message>
  <message>
   <source>Compare versions</source>
   <translation>Сравнить версии</translation>
  </message>
  <message>
   <source>Compare versions of the text of item {number}</source>
   <translation>Сравнение версий текста материала {number}</translation>
  </message>
  <message>
   <source>Comparing …</source>
   <translation>Сравнение …</translation>
  </message>
  <message>
   <source>Compensated</source>
   <translation>Получили компенсацию</translation>
  </message>
  <message>
   <source>Compensation</source>
   <translation>Компенсация</translation>
  </message>
  <message>
   <source>Compensation in {currency}</source>
   <translation>Компенсация, {currency}</translation>
  </message>
  <message>
   <source>Compensation owed</source>
   <translation>Компенсация причитается</translation>
  </message>
  <message>
   <source>Compute again</source>
   <translation>Сопоставить заново</translation>
  </message>
  <message>
   <source>Conditions</source>
   <translation>Условия</translation>
  </message>
  <message>
   <source>Confirms it</source>
   <translation>Подтверждает</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Согласие</translation>
  </message>
  <message>
   <source>Consent expired</source>
   <translation>Согласие истекло</translation>
  </message>
  <message>
   <source>Consent for</source>
   <translation>Согласие на</translation>
  </message>
  <message>
   <source>Consent for item {number}</source>
   <translation>Согласие на материал {number}</translation>
  </message>
  <message>
   <source>Consent for something else</source>
   <translation>Согласие на другое</translation>
  </message>
  <message>
   <source>Consent for {profile}</source>
   <translation>Согласие: {profile}</translation>
  </message>
  <message>
   <source>Consent form for item {number}</source>
   <translation>Форма согласия к материалу {number}</translation>
  </message>
  <message>
   <source>Consent form to print …</source>
   <translation>Форма согласия для печати …</translation>
  </message>
  <message>
   <source>Consent gate, and what must be hidden</source>
   <translation>Проверка согласий и того, что нужно скрыть</translation>
  </message>
  <message>
   <source>Consent is missing</source>
   <translation>Нет согласия</translation>
  </message>
  <message>
   <source>Consent lets it be used for nothing.</source>
   <translation>Согласие не позволяет использовать его ни для чего.</translation>
  </message>
  <message>
   <source>Consent missing</source>
   <translation>Согласия нет</translation>
  </message>
  <message>
   <source>Consent recorded</source>
   <translation>Записано согласие</translation>
  </message>
  <message>
   <source>Consent sheet of {name}: {title}</source>
   <translation>Лист согласия, {name}: {title}</translation>
  </message>
  <message>
   <source>Consent withdrawn</source>
   <translation>Согласие отозвано</translation>
  </message>
  <message>
   <source>Consent, review and marks decide as they do for a bundle: what is hidden there is hidden here. The file itself is not encrypted.</source>
   <translation>Согласие, проверка и отметки решают так же, как для пакета: что скрыто там, скрыто и здесь. Сам файл не зашифрован.</translation>
  </message>
  <message>
   <source>Consents</source>
   <translation>Согласия</translation>
  </message>
  <message>
   <source>Consents, grades, translations, reviews, claims without passages and passages without claims are listed here, each with the way to where it is mended.</source>
   <translation>Здесь перечислены согласия, оценки, переводы, проверки, утверждения без фрагментов и фрагменты без утверждений, каждое с переходом туда, где это исправляется.</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>Контакт</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>Контакты</translation>
  </message>
  <message>
   <source>Contacts, document numbers, addresses and dates of birth of hidden people go as well.</source>
   <translation>Скрываются также контакты, номера документов, адреса и даты рождения скрытых людей.</translation>
  </message>
  <message>
   <source>Context</source>
   <translation>Контекст</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Далее</translation>
  </message>
  <message>
   <source>Contradicted</source>
   <translation>Есть возражения</translation>
  </message>
  <message>
   <source>Contradiction</source>
   <translation>Противоречие</translation>
  </message>
  <message>
   <source>Contradiction not settled</source>
   <translation>Противоречие не разрешено</translation>
  </message>
  <message>
   <source>Contradiction opened again</source>
   <translation>Противоречие снова открыто</translation>
  </message>
  <message>
   <source>Contradiction settled</source>
   <translation>Вывод о противоречии записан</translation>
  </message>
  <message>
   <source>Contradictions</source>
   <translation>Противоречия</translation>
  </message>
  <message>
   <source>Contradictions nobody has settled</source>
   <translation>Неразрешённые противоречия</translation>
  </message>
  <message>
   <source>Coordinates</source>
   <translation>Координаты</translation>
  </message>
  <message>
   <source>Coordinates and addresses</source>
   <translation>Координаты и адреса</translation>
  </message>
  <message numerus="yes">
   <source>Copied %Ln line(s)</source>
   <translation>
    <numerusform>Скопирована %Ln строка</numerusform>
    <numerusform>Скопировано %Ln строки</numerusform>
    <numerusform>Скопировано %Ln строк</numerusform>
   </translation>
  </message>
  <message>
   <source>Copied a bundle</source>
   <translation>Пакет скопирован</translation>
  </message>
  <message>
   <source>Copied a submission</source>
   <translation>Представление скопировано</translation>
  </message>
  <message>
   <source>Copies written from this vault</source>
   <translation>Копии, выведенные из этого хранилища</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Копировать</translation>
  </message>
  <message>
   <source>Copy number and title</source>
   <translation>Копировать номер и название</translation>
  </message>
  <message>
   <source>Copy the bundle</source>
   <translation>Скопировать пакет</translation>
  </message>
  <message>
   <source>Copy the history as text</source>
   <translation>Копировать историю как текст</translation>
  </message>
  <message>
   <source>Copy the original out</source>
   <translation>Скопировать оригинал</translation>
  </message>
  <message>
   <source>Copy the original out of the vault?</source>
   <translation>Скопировать оригинал из хранилища?</translation>
  </message>
  <message>
   <source>Copy the submission</source>
   <translation>Копия представления</translation>
  </message>
  <message>
   <source>Copy the text</source>
   <translation>Копировать текст</translation>
  </message>
  <message>
   <source>Copy to</source>
   <translation>Копия</translation>
  </message>
  <message>
   <source>Copy …</source>
   <translation>Скопировать…</translation>
  </message>
  <message>
   <source>Copying the original of item {number}</source>
   <translation>Копирование оригинала материала {number}</translation>
  </message>
  <message>
   <source>Correct</source>
   <translation>Исправить</translation>
  </message>
  <message>
   <source>Correct a date or a role, or say why it stands.</source>
   <translation>Исправьте дату или роль либо скажите, почему это остаётся.</translation>
  </message>
  <message>
   <source>Correct a number, or say why both stand.</source>
   <translation>Исправьте число или скажите, почему остаются оба.</translation>
  </message>
  <message>
   <source>Corrected</source>
   <translation>Исправлено</translation>
  </message>
  <message>
   <source>Corrected paragraph {number} of a statement</source>
   <translation>Исправлен пункт {number} показаний</translation>
  </message>
  <message>
   <source>Corrected: one of them was a mistake</source>
   <translation>Исправлено: в одном была ошибка</translation>
  </message>
  <message>
   <source>Correction kept with the words before</source>
   <translation>Исправление сохранено вместе с прежними словами</translation>
  </message>
  <message>
   <source>Counted as one source, because:</source>
   <translation>Считается за один источник, потому что:</translation>
  </message>
  <message>
   <source>Counted on</source>
   <translation>Дата подсчёта</translation>
  </message>
  <message>
   <source>Counted once or twice?</source>
   <translation>Посчитаны один раз или дважды?</translation>
  </message>
  <message>
   <source>Counted: {what}</source>
   <translation>Считается: {what}</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Страна</translation>
  </message>
  <message>
   <source>Country or body</source>
   <translation>Страна или орган</translation>
  </message>
  <message>
   <source>Court or authority</source>
   <translation>Суд или орган</translation>
  </message>
  <message>
   <source>Cover</source>
   <translation>Обложка</translation>
  </message>
  <message>
   <source>Create a vault …</source>
   <translation>Создать хранилище …</translation>
  </message>
  <message>
   <source>Credibility</source>
   <translation>Достоверность</translation>
  </message>
  <message>
   <source>Credibility of what it says</source>
   <translation>Достоверность сведений</translation>
  </message>
  <message>
   <source>Ctrl+L locks at once, whatever is open; what you were writing comes back after unlocking. Ctrl+K finds every other command, F1 explains the screen.</source>
   <translation>Ctrl+L блокирует сразу, что бы ни было открыто; недописанное вернётся после разблокировки. Ctrl+K находит любую другую команду, F1 объясняет экран.</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Валюта</translation>
  </message>
  <message numerus="yes">
   <source>Custody log of %Ln event(s) verified.</source>
   <translation>
    <numerusform>Журнал хранения проверен: %Ln запись.</numerusform>
    <numerusform>Журнал хранения проверен: %Ln записи.</numerusform>
    <numerusform>Журнал хранения проверен: %Ln записей.</numerusform>
   </translation>
  </message>
  <message>
   <source>Custody of each exhibit</source>
   <translation>История хранения приложений</translation>
  </message>
  <message>
   <source>Custody of item {number}</source>
   <translation>Цепочка хранения материала {number}</translation>
  </message>
  <message>
   <source>Cut a part of the submission in two</source>
   <translation>Часть представления разделена надвое</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Повреждён</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Тёмный</translation>
  </message>
  <message>
   <source>Dashed frame: roles that do not go together</source>
   <translation>Пунктирная рамка: несовместимые роли</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <source>Date of the source</source>
   <translation>Дата источника</translation>
  </message>
  <message>
   <source>Date the event</source>
   <translation>Датировать событие</translation>
  </message>
  <message>
   <source>Date, if its own</source>
   <translation>Дата, если своя</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Даты</translation>
  </message>
  <message>
   <source>Dates of birth</source>
   <translation>Даты рождения</translation>
  </message>
  <message>
   <source>Dates of the session</source>
   <translation>Даты сессии</translation>
  </message>
  <message>
   <source>Dates or numbers in these words differ. They need not speak of the same thing: read both, and state what each account says where it does.</source>
   <translation>Даты или числа в этих словах различаются. Они могут говорить о разном: прочтите оба и запишите, что говорит каждый рассказ, если он это говорит.</translation>
  </message>
  <message>
   <source>Dates out of order</source>
   <translation>Даты не по порядку</translation>
  </message>
  <message>
   <source>Decide each suggestion in the review: hide it or leave it readable.</source>
   <translation>Решите по каждому предложению в проверке: скрыть или оставить.</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>Решение</translation>
  </message>
  <message>
   <source>Decision of a court or committee</source>
   <translation>Решение суда или комитета</translation>
  </message>
  <message>
   <source>Degree of involvement</source>
   <translation>Степень участия</translation>
  </message>
  <message>
   <source>Degrees, such as 43.2389</source>
   <translation>Градусы, например 43.2389</translation>
  </message>
  <message>
   <source>Degrees, such as 76.8897</source>
   <translation>Градусы, например 76.8897</translation>
  </message>
  <message>
   <source>Delete: {what}</source>
   <translation>Удалить: {what}</translation>
  </message>
  <message>
   <source>Described</source>
   <translation>Описан</translation>
  </message>
  <message>
   <source>Described a statement</source>
   <translation>Изменена вводная часть показаний</translation>
  </message>
  <message>
   <source>Described an interview</source>
   <translation>Изменены сведения о беседе</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Описание</translation>
  </message>
  <message>
   <source>Destroy the keys</source>
   <translation>Уничтожить ключи</translation>
  </message>
  <message>
   <source>Destroy the keys of this vault</source>
   <translation>Уничтожить ключи хранилища</translation>
  </message>
  <message>
   <source>Destroy the keys of this vault …</source>
   <translation>Уничтожить ключи хранилища …</translation>
  </message>
  <message>
   <source>Detail</source>
   <translation>Подробность</translation>
  </message>
  <message>
   <source>Detention</source>
   <translation>Лишение свободы</translation>
  </message>
  <message>
   <source>Detention changed</source>
   <translation>Содержание под стражей изменено</translation>
  </message>
  <message>
   <source>Did not want to say</source>
   <translation>Не захотели отвечать</translation>
  </message>
  <message>
   <source>Digest of its manifest</source>
   <translation>Контрольная сумма описи</translation>
  </message>
  <message>
   <source>Digest of the file</source>
   <translation>Контрольная сумма файла</translation>
  </message>
  <message>
   <source>Digits of this bundle</source>
   <translation>Цифры этого пакета</translation>
  </message>
  <message>
   <source>Disclosure</source>
   <translation>Кому доступно</translation>
  </message>
  <message>
   <source>Disputed</source>
   <translation>Оспаривается</translation>
  </message>
  <message>
   <source>Disputed whether people may be held there</source>
   <translation>Спорно, можно ли содержать там людей</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Документ</translation>
  </message>
  <message>
   <source>Document (*.docx)</source>
   <translation>Документ (*.docx)</translation>
  </message>
  <message>
   <source>Document (*.pdf)</source>
   <translation>Документ (*.pdf)</translation>
  </message>
  <message>
   <source>Document chosen</source>
   <translation>Документ выбран</translation>
  </message>
  <message>
   <source>Document number</source>
   <translation>Номер документа</translation>
  </message>
  <message>
   <source>Document numbers</source>
   <translation>Номера документов</translation>
  </message>
  <message>
   <source>Document of the United Nations</source>
   <translation>Документ ООН</translation>
  </message>
  <message>
   <source>Document taken off</source>
   <translation>Документ снят</translation>
  </message>
  <message>
   <source>Does it leave?</source>
   <translation>Передаётся?</translation>
  </message>
  <message>
   <source>Does not agree</source>
   <translation>Не согласуется</translation>
  </message>
  <message>
   <source>Does not know</source>
   <translation>Не знают</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Готово</translation>
  </message>
  <message>
   <source>Done.</source>
   <translation>Готово.</translation>
  </message>
  <message>
   <source>Done: {steps}</source>
   <translation>Сделано: {steps}</translation>
  </message>
  <message>
   <source>Down the side</source>
   <translation>Строки</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Черновик</translation>
  </message>
  <message>
   <source>Draft, re-issue of {bundle}</source>
   <translation>Черновик, новый выпуск {bundle}</translation>
  </message>
  <message>
   <source>Draft, supplement of {bundle}</source>
   <translation>Черновик, дополнение к {bundle}</translation>
  </message>
  <message>
   <source>Drag a box over what must be hidden, with Shift several; or press Enter and move one with the arrow keys.</source>
   <translation>Протяните рамку над тем, что нужно скрыть, с Shift несколько; или нажмите Enter и двигайте её стрелками.</translation>
  </message>
  <message>
   <source>Drag along the sound, or a box over the picture. Esc ends it.</source>
   <translation>Протяните вдоль звука или рамку над кадром. Esc завершает.</translation>
  </message>
  <message>
   <source>Draw a box</source>
   <translation>Нарисовать рамку</translation>
  </message>
  <message>
   <source>Draw a box to code</source>
   <translation>Обвести область для кодирования</translation>
  </message>
  <message>
   <source>Drawing (*.svg)</source>
   <translation>Рисунок (*.svg)</translation>
  </message>
  <message>
   <source>Drawn where the place around it is</source>
   <translation>Показано там, где место вокруг него</translation>
  </message>
  <message>
   <source>Drop a bundle's folder or ZIP file here, or choose one.</source>
   <translation>Перетащите сюда папку или ZIP-файл пакета или выберите их.</translation>
  </message>
  <message>
   <source>Drop files or folders here. Each is encrypted, its digest recorded, and the original never changed.</source>
   <translation>Перетащите сюда файлы или папки. Каждый файл шифруется, его контрольная сумма записывается, оригинал никогда не меняется.</translation>
  </message>
  <message>
   <source>Drop to take these files in</source>
   <translation>Отпустите, чтобы принять эти файлы</translation>
  </message>
  <message>
   <source>Duration</source>
   <translation>Длительность</translation>
  </message>
  <message>
   <source>During the interview</source>
   <translation>Во время беседы</translation>
  </message>
  <message>
   <source>EXIF data of the picture</source>
   <translation>данные EXIF изображения</translation>
  </message>
  <message>
   <source>Each number counts pairs of passages that overlap; on the diagonal, the passages of the code. Enter shows them.</source>
   <translation>Число считает пары пересекающихся фрагментов; на диагонали фрагменты кода. Enter показывает их.</translation>
  </message>
  <message>
   <source>Each row is</source>
   <translation>Каждая строка: это</translation>
  </message>
  <message>
   <source>Earlier text</source>
   <translation>Прежний текст</translation>
  </message>
  <message>
   <source>Earlier version</source>
   <translation>Прежняя версия</translation>
  </message>
  <message>
   <source>Edge between before and after</source>
   <translation>Граница между «до» и «после»</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Изменить</translation>
  </message>
  <message numerus="yes">
   <source>Edit %Ln item(s)</source>
   <translation>
    <numerusform>Изменить %Ln материал</numerusform>
    <numerusform>Изменить %Ln материала</numerusform>
    <numerusform>Изменить %Ln материалов</numerusform>
   </translation>
  </message>
  <message>
   <source>Edit case</source>
   <translation>Изменить дело</translation>
  </message>
  <message>
   <source>Edit claim</source>
   <translation>Изменить утверждение</translation>
  </message>
  <message>
   <source>Edit event</source>
   <translation>Изменить событие</translation>
  </message>
  <message>
   <source>Edit instrument</source>
   <translation>Изменить правовой акт</translation>
  </message>
  <message>
   <source>Edit person</source>
   <translation>Изменить человека</translation>
  </message>
  <message>
   <source>Edit place</source>
   <translation>Изменить место</translation>
  </message>
  <message>
   <source>Edit proceeding</source>
   <translation>Изменить разбирательство</translation>
  </message>
  <message>
   <source>Edit provision</source>
   <translation>Изменить норму</translation>
  </message>
  <message>
   <source>Edit remedy</source>
   <translation>Изменить меру возмещения</translation>
  </message>
  <message>
   <source>Edit statistic</source>
   <translation>Изменить показатель</translation>
  </message>
  <message>
   <source>Edit the form's words …</source>
   <translation>Изменить слова формы …</translation>
  </message>
  <message>
   <source>Edit the place of detention</source>
   <translation>Изменить место содержания</translation>
  </message>
  <message>
   <source>Edit the recommendation</source>
   <translation>Изменить рекомендацию</translation>
  </message>
  <message>
   <source>Edit what is shown</source>
   <translation>Изменить показанное</translation>
  </message>
  <message>
   <source>Edit …</source>
   <translation>Изменить …</translation>
  </message>
  <message>
   <source>Element of a provision</source>
   <translation>Элемент нормы</translation>
  </message>
  <message>
   <source>Elements of provisions</source>
   <translation>Элементы норм</translation>
  </message>
  <message>
   <source>Empty</source>
   <translation>Пусто</translation>
  </message>
  <message>
   <source>Empty and encrypted, on this computer.</source>
   <translation>Пустое и зашифрованное, на этом компьютере.</translation>
  </message>
  <message>
   <source>Empty or thin</source>
   <translation>Пусто или слабо</translation>
  </message>
  <message>
   <source>Empty: it matters here, and nothing proves it</source>
   <translation>Пусто: это здесь важно, и ничто этого не доказывает</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Кодировка</translation>
  </message>
  <message>
   <source>Encrypted or broken files; their originals are kept as they are.</source>
   <translation>Зашифрованные или испорченные файлы; оригиналы хранятся как есть.</translation>
  </message>
  <message>
   <source>End for today</source>
   <translation>Закончить на сегодня</translation>
  </message>
  <message>
   <source>End of the stretch from {start} to {end} seconds</source>
   <translation>Конец отрезка от {start} до {end} с</translation>
  </message>
  <message>
   <source>End the interview</source>
   <translation>Закончить беседу</translation>
  </message>
  <message>
   <source>End the stretch here</source>
   <translation>Конец части здесь</translation>
  </message>
  <message>
   <source>Ended a break</source>
   <translation>Перерыв закончен</translation>
  </message>
  <message>
   <source>Ended an interview</source>
   <translation>Беседа закончена</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Английский</translation>
  </message>
  <message>
   <source>Enter opens an item beside its text. Select a passage and link it to people, events and articles of law. Ctrl+Z undoes anything.</source>
   <translation>Enter открывает материал рядом с его текстом. Выделите отрывок и свяжите его с людьми, событиями и статьями. Ctrl+Z отменяет всё.</translation>
  </message>
  <message>
   <source>Enter the recipient's public key.</source>
   <translation>Введите открытый ключ получателя.</translation>
  </message>
  <message>
   <source>Erase for good</source>
   <translation>Удалить навсегда</translation>
  </message>
  <message>
   <source>Erase item {number} for good</source>
   <translation>Удалить материал {number} навсегда</translation>
  </message>
  <message>
   <source>Erase who this person is, for good</source>
   <translation>Удалить личность этого человека навсегда</translation>
  </message>
  <message>
   <source>Erased</source>
   <translation>Стёрто</translation>
  </message>
  <message>
   <source>Erased on request</source>
   <translation>Удалено по просьбе</translation>
  </message>
  <message>
   <source>Erased on {day}</source>
   <translation>Удалено {day}</translation>
  </message>
  <message>
   <source>Erasing a person</source>
   <translation>Удаление сведений о человеке</translation>
  </message>
  <message>
   <source>Erasing item {number}</source>
   <translation>Удаление материала {number}</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>Событие</translation>
  </message>
  <message>
   <source>Event added</source>
   <translation>Событие добавлено</translation>
  </message>
  <message>
   <source>Event changed</source>
   <translation>Событие изменено</translation>
  </message>
  <message>
   <source>Event put in the trash</source>
   <translation>Событие перемещено в корзину</translation>
  </message>
  <message>
   <source>Event taken out of the trash</source>
   <translation>Событие возвращено из корзины</translation>
  </message>
  <message>
   <source>Event that engages this provision</source>
   <translation>Событие, которое затрагивает эту норму</translation>
  </message>
  <message>
   <source>Event without a source</source>
   <translation>Событие без источника</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>События</translation>
  </message>
  <message>
   <source>Events and places</source>
   <translation>События и места</translation>
  </message>
  <message>
   <source>Events and what they led to</source>
   <translation>События и к чему они привели</translation>
  </message>
  <message>
   <source>Events linked</source>
   <translation>События связаны</translation>
  </message>
  <message>
   <source>Events of the case stand here in the order of time, as exactly as their dates are known.</source>
   <translation>Здесь события дела стоят по порядку времени, настолько точно, насколько известны их даты.</translation>
  </message>
  <message>
   <source>Events that engage it</source>
   <translation>События, которые затрагивают норму</translation>
  </message>
  <message>
   <source>Every form of these names is hidden in all bundles but internal ones; “{token}” stands for them there.</source>
   <translation>Все формы этих имён скрываются во всех пакетах, кроме внутренних; вместо них там «{token}».</translation>
  </message>
  <message>
   <source>Every place in which people are held, by whatever name: who runs it, how many it was made for and how many it holds, and whom of the case it held when.</source>
   <translation>Каждое место, где удерживают людей, как бы оно ни называлось: кому оно подчинено, на сколько человек рассчитано и сколько их там, и кого из людей дела там держали и когда.</translation>
  </message>
  <message>
   <source>Every text is searched and every burnt page is read again before anything leaves.</source>
   <translation>Прежде чем что-либо уйдёт, каждый текст просматривается, а каждая выжженная страница читается заново.</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Все люди</translation>
  </message>
  <message>
   <source>Everybody and everything in it is invented. You may change it as you like; building it again in another folder takes a minute.</source>
   <translation>Все люди и события в нём вымышлены. Меняйте что угодно; создать его заново в другой папке можно за минуту.</translation>
  </message>
  <message>
   <source>Everybody in the registry is hidden.</source>
   <translation>Скрываются все, кто есть в списке людей.</translation>
  </message>
  <message>
   <source>Everybody whose account or image it is must have agreed.</source>
   <translation>Должен согласиться каждый, чей это рассказ или чьё изображение.</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Всё</translation>
  </message>
  <message>
   <source>Everything is decided; nobody has said yet that every page was looked at.</source>
   <translation>Всё решено; никто ещё не подтвердил, что просмотрена каждая страница.</translation>
  </message>
  <message>
   <source>Everything of this person is hidden</source>
   <translation>Всё об этом человеке скрыто</translation>
  </message>
  <message>
   <source>Everything that is the same is hidden</source>
   <translation>Всё такое же скрыто</translation>
  </message>
  <message>
   <source>Everything that is the same is left readable</source>
   <translation>Всё такое же оставлено читаемым</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Доказательства</translation>
  </message>
  <message>
   <source>Evidence added</source>
   <translation>Доказательство добавлено</translation>
  </message>
  <message>
   <source>Evidence changed</source>
   <translation>Доказательство изменено</translation>
  </message>
  <message>
   <source>Evidence of the event</source>
   <translation>Доказательства события</translation>
  </message>
  <message>
   <source>Evidence taken off</source>
   <translation>Доказательство снято</translation>
  </message>
  <message>
   <source>Evidence under this provision</source>
   <translation>Доказательства по этой норме</translation>
  </message>
  <message>
   <source>Exhibit</source>
   <translation>Приложение</translation>
  </message>
  <message>
   <source>Exhibit number</source>
   <translation>Номер приложения</translation>
  </message>
  <message>
   <source>Exhibit without a number</source>
   <translation>Приложение без номера</translation>
  </message>
  <message>
   <source>Exhibit {label}</source>
   <translation>Приложение {label}</translation>
  </message>
  <message>
   <source>Exhibits ({count})</source>
   <translation>Приложения ({count})</translation>
  </message>
  <message>
   <source>Exhibits of the bundle</source>
   <translation>Приложения пакета</translation>
  </message>
  <message>
   <source>Expected &amp;fingerprint</source>
   <translation>Ожидаемый &amp;отпечаток</translation>
  </message>
  <message>
   <source>Expire soon</source>
   <translation>Скоро истекут</translation>
  </message>
  <message>
   <source>Expired</source>
   <translation>Истекло</translation>
  </message>
  <message>
   <source>Expired {day}</source>
   <translation>Истекло {day}</translation>
  </message>
  <message>
   <source>Expires soon</source>
   <translation>Скоро истекает</translation>
  </message>
  <message>
   <source>Expires soon: {left}</source>
   <translation>Скоро истекает: {left}</translation>
  </message>
  <message>
   <source>Expires {day}</source>
   <translation>Истекает {day}</translation>
  </message>
  <message>
   <source>Explained</source>
   <translation>Объяснено</translation>
  </message>
  <message>
   <source>Explained in</source>
   <translation>Язык объяснения</translation>
  </message>
  <message>
   <source>Explained: both can be right</source>
   <translation>Объяснено: оба могут быть верны</translation>
  </message>
  <message>
   <source>Explore the sample case</source>
   <translation>Посмотреть вымышленное дело</translation>
  </message>
  <message>
   <source>Explore the sample …</source>
   <translation>Посмотреть пример …</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Экспорт</translation>
  </message>
  <message>
   <source>Export a bundle</source>
   <translation>Экспорт пакета</translation>
  </message>
  <message>
   <source>Export a bundle of these …</source>
   <translation>Экспорт пакета из выбранного …</translation>
  </message>
  <message>
   <source>Export a bundle of this case</source>
   <translation>Экспорт пакета этого дела</translation>
  </message>
  <message>
   <source>Export the submission</source>
   <translation>Экспорт представления</translation>
  </message>
  <message>
   <source>Export …</source>
   <translation>Экспорт …</translation>
  </message>
  <message>
   <source>Exported in a bundle</source>
   <translation>Передан в составе пакета</translation>
  </message>
  <message>
   <source>Face</source>
   <translation>Лицо</translation>
  </message>
  <message>
   <source>Faces</source>
   <translation>Лица</translation>
  </message>
  <message>
   <source>Facility</source>
   <translation>Учреждение</translation>
  </message>
  <message>
   <source>Fair: it resists a person, not a well equipped office. Add a word or two.</source>
   <translation>Средняя: устоит перед человеком, но не перед хорошо оснащённым ведомством. Добавьте слово-другое.</translation>
  </message>
  <message>
   <source>Family</source>
   <translation>Родство</translation>
  </message>
  <message>
   <source>Farther away</source>
   <translation>Дальше</translation>
  </message>
  <message>
   <source>Faster</source>
   <translation>Быстрее</translation>
  </message>
  <message>
   <source>Fictitious; nothing can go wrong.</source>
   <translation>Всё вымышлено; испортить ничего нельзя.</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Поля</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Файл</translation>
  </message>
  <message>
   <source>File in the bundle</source>
   <translation>Файл в пакете</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Имя файла</translation>
  </message>
  <message>
   <source>File of the model</source>
   <translation>Файл модели</translation>
  </message>
  <message>
   <source>File type</source>
   <translation>Тип файла</translation>
  </message>
  <message>
   <source>Files that were not taken in</source>
   <translation>Непринятые файлы</translation>
  </message>
  <message>
   <source>Filter the list</source>
   <translation>Отбор в списке</translation>
  </message>
  <message>
   <source>Filters that can be removed</source>
   <translation>Условия отбора, которые можно снять</translation>
  </message>
  <message>
   <source>Filters, with the number of items each leaves</source>
   <translation>Условия отбора и число материалов по каждому</translation>
  </message>
  <message>
   <source>Find a code</source>
   <translation>Найти код</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Найти команду</translation>
  </message>
  <message>
   <source>Find a provision, a case or a person</source>
   <translation>Найти норму, дело или человека</translation>
  </message>
  <message>
   <source>Find a tag, or write a new one</source>
   <translation>Найдите метку или напишите новую</translation>
  </message>
  <message>
   <source>Find by code or title</source>
   <translation>Поиск по коду или названию</translation>
  </message>
  <message>
   <source>Find by name or region</source>
   <translation>Поиск по названию или области</translation>
  </message>
  <message>
   <source>Find by name, alias or pseudonym</source>
   <translation>Поиск по имени, прозвищу или псевдониму</translation>
  </message>
  <message>
   <source>Find by name, region, authority</source>
   <translation>Найти по названию, региону, органу</translation>
  </message>
  <message>
   <source>Find by number or word, such as 9(3) or arrest</source>
   <translation>Поиск по номеру или слову: 9(3) или арест</translation>
  </message>
  <message>
   <source>Find by title, court, number, charge</source>
   <translation>Найти по названию, суду, номеру, обвинению</translation>
  </message>
  <message>
   <source>Find by title, place or date</source>
   <translation>Поиск по названию, месту или дате</translation>
  </message>
  <message>
   <source>Find by what is counted, source, place</source>
   <translation>Найти по показателю, источнику, месту</translation>
  </message>
  <message>
   <source>Find by words or article</source>
   <translation>Найти по словам или статье</translation>
  </message>
  <message>
   <source>Find by words, addressee or article</source>
   <translation>Найти по словам, адресату или статье</translation>
  </message>
  <message>
   <source>Find by words, topic or document</source>
   <translation>Найти по словам, теме или документу</translation>
  </message>
  <message>
   <source>Find in the network</source>
   <translation>Найти в сети</translation>
  </message>
  <message>
   <source>Find in the text</source>
   <translation>Найти в тексте</translation>
  </message>
  <message>
   <source>Find in this document</source>
   <translation>Найти в документе</translation>
  </message>
  <message>
   <source>Find in this text</source>
   <translation>Найти в этом тексте</translation>
  </message>
  <message>
   <source>Find passages for it</source>
   <translation>Найти фрагменты к нему</translation>
  </message>
  <message>
   <source>Find what to cite</source>
   <translation>Найти, на что сослаться</translation>
  </message>
  <message>
   <source>Find where the names occur</source>
   <translation>Найти, где встречаются имена</translation>
  </message>
  <message>
   <source>Finding added</source>
   <translation>Вывод добавлен</translation>
  </message>
  <message>
   <source>Findings behind it</source>
   <translation>Выводы, на которых она основана</translation>
  </message>
  <message>
   <source>Fingerprint of the key, to be compared</source>
   <translation>Отпечаток ключа, его надо сверить</translation>
  </message>
  <message>
   <source>First draft from the records</source>
   <translation>Первый черновик по записям</translation>
  </message>
  <message>
   <source>First instance</source>
   <translation>Первая инстанция</translation>
  </message>
  <message>
   <source>First page</source>
   <translation>Первая страница</translation>
  </message>
  <message>
   <source>Fit the width</source>
   <translation>По ширине</translation>
  </message>
  <message>
   <source>Fit the window</source>
   <translation>По размеру окна</translation>
  </message>
  <message>
   <source>Fitted</source>
   <translation>Вписано</translation>
  </message>
  <message>
   <source>Flag opened again</source>
   <translation>Замечание открыто снова</translation>
  </message>
  <message>
   <source>Flag settled</source>
   <translation>Замечание разрешено</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Папка</translation>
  </message>
  <message>
   <source>Folder for the backup: new, empty, or an earlier backup</source>
   <translation>Папка для копии: новая, пустая или с прежней копией</translation>
  </message>
  <message>
   <source>Folder of the backup</source>
   <translation>Папка резервной копии</translation>
  </message>
  <message>
   <source>Folder of the bundle</source>
   <translation>Папка пакета</translation>
  </message>
  <message>
   <source>Folder of the vault</source>
   <translation>Папка хранилища</translation>
  </message>
  <message>
   <source>Folder: {folder}</source>
   <translation>Папка: {folder}</translation>
  </message>
  <message>
   <source>Follow the recording in the text</source>
   <translation>Следить в тексте за записью</translation>
  </message>
  <message>
   <source>Footnote of own words</source>
   <translation>Сноска своими словами</translation>
  </message>
  <message>
   <source>Footnote of own words …</source>
   <translation>Сноска своими словами …</translation>
  </message>
  <message>
   <source>Footnotes of this part</source>
   <translation>Сноски этой части</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Назначение</translation>
  </message>
  <message>
   <source>For archives (PDF/A-2b)</source>
   <translation>Для архива (PDF/A-2b)</translation>
  </message>
  <message>
   <source>For it</source>
   <translation>За</translation>
  </message>
  <message>
   <source>For my own work: not redacted</source>
   <translation>Для своей работы: ничего не скрыто</translation>
  </message>
  <message>
   <source>For no purpose</source>
   <translation>Ни для одной цели</translation>
  </message>
  <message>
   <source>For somebody unnamed, say who it is, such as “Guard 1”.</source>
   <translation>Если имени нет, напишите, кто это, например «Охранник 1».</translation>
  </message>
  <message>
   <source>For what purposes</source>
   <translation>Для каких целей</translation>
  </message>
  <message>
   <source>For whom</source>
   <translation>Для кого</translation>
  </message>
  <message>
   <source>For whom consent is asked</source>
   <translation>Для кого проверяется согласие</translation>
  </message>
  <message>
   <source>For whom is the bundle?</source>
   <translation>Для кого пакет?</translation>
  </message>
  <message>
   <source>For whom the bundle is</source>
   <translation>Для кого пакет</translation>
  </message>
  <message>
   <source>For: court, committee or person</source>
   <translation>Кому: суд, комитет или лицо</translation>
  </message>
  <message>
   <source>Foreign citizens who arrived</source>
   <translation>Прибывшие иностранные граждане</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Забыть</translation>
  </message>
  <message>
   <source>Forget a view</source>
   <translation>Забыть вид</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Форма</translation>
  </message>
  <message>
   <source>Forward 3 seconds</source>
   <translation>Вперёд на 3 секунды</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Найдено</translation>
  </message>
  <message>
   <source>From</source>
   <translation>От кого</translation>
  </message>
  <message>
   <source>From a file …</source>
   <translation>Из файла …</translation>
  </message>
  <message>
   <source>From harm to redress</source>
   <translation>От вреда к возмещению</translation>
  </message>
  <message>
   <source>From here on recorded with: {device}.</source>
   <translation>Далее записано через: {device}.</translation>
  </message>
  <message>
   <source>From page</source>
   <translation>Со страницы</translation>
  </message>
  <message>
   <source>From the list, or in words of one’s own</source>
   <translation>Из списка или своими словами</translation>
  </message>
  <message>
   <source>From then on the text stands as it is; a change makes another statement. A person may refuse to sign, and that is recorded as well.</source>
   <translation>После этого текст остаётся как есть; изменение создаёт новые показания. Человек вправе не подписывать, и это тоже записывается.</translation>
  </message>
  <message>
   <source>From when to when</source>
   <translation>С какого по какое время</translation>
  </message>
  <message>
   <source>From whom it was received</source>
   <translation>От кого получено</translation>
  </message>
  <message>
   <source>From whom they were received</source>
   <translation>От кого они получены</translation>
  </message>
  <message>
   <source>Full quality</source>
   <translation>Полное качество</translation>
  </message>
  <message>
   <source>GPS data</source>
   <translation>данные GPS</translation>
  </message>
  <message>
   <source>Gaps</source>
   <translation>Пробелы</translation>
  </message>
  <message>
   <source>Gaps from a month</source>
   <translation>Пробелы от месяца</translation>
  </message>
  <message>
   <source>Gaps from a week</source>
   <translation>Пробелы от недели</translation>
  </message>
  <message>
   <source>Gaps from a year</source>
   <translation>Пробелы от года</translation>
  </message>
  <message>
   <source>Gaps from half a year</source>
   <translation>Пробелы от полугода</translation>
  </message>
  <message>
   <source>Gave up an empty recording</source>
   <translation>Пустая запись отброшена</translation>
  </message>
  <message>
   <source>Give a name, real or not.</source>
   <translation>Назовите имя, настоящее или нет.</translation>
  </message>
  <message>
   <source>Give its password</source>
   <translation>Ввести пароль</translation>
  </message>
  <message>
   <source>Give people their parts in events, events their places, proceedings their parties. The program ties nobody to anybody: every line is a record that a person made.</source>
   <translation>Укажите людям их роли в событиях, событиям места, производствам участников. Программа никого ни с кем не связывает: каждая линия есть запись, сделанная человеком.</translation>
  </message>
  <message>
   <source>Give places a latitude and a longitude, and events a place. Protected places and homes are drawn coarsely, so that a photograph of the screen leads to nobody’s door.</source>
   <translation>Укажите у мест широту и долготу, а у событий место. Защищённые места и жилища показаны приблизительно, чтобы снимок экрана ни к чьей двери не привёл.</translation>
  </message>
  <message>
   <source>Give the folder a name without / \ : * ? " &lt; &gt; |.</source>
   <translation>Дайте папке имя без / \ : * ? " &lt; &gt; |.</translation>
  </message>
  <message>
   <source>Give the password of a locked file</source>
   <translation>Ввести пароль закрытого файла</translation>
  </message>
  <message>
   <source>Give the vault's folder and its passphrase.</source>
   <translation>Укажите папку хранилища и парольную фразу.</translation>
  </message>
  <message>
   <source>Give the vault's folder and its recovery key.</source>
   <translation>Укажите папку хранилища и ключ восстановления.</translation>
  </message>
  <message>
   <source>Given on</source>
   <translation>Дано</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Продолжить</translation>
  </message>
  <message>
   <source>Go on with it</source>
   <translation>Продолжить</translation>
  </message>
  <message>
   <source>Go on writing</source>
   <translation>Писать дальше</translation>
  </message>
  <message>
   <source>Go on: {job}</source>
   <translation>Продолжить: {job}</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Перейти</translation>
  </message>
  <message>
   <source>Go to the event</source>
   <translation>К событию</translation>
  </message>
  <message>
   <source>Go to the passage</source>
   <translation>К фрагменту</translation>
  </message>
  <message>
   <source>Go to the proceeding</source>
   <translation>К разбирательству</translation>
  </message>
  <message>
   <source>Go to the source</source>
   <translation>К источнику</translation>
  </message>
  <message>
   <source>Go to what is linked</source>
   <translation>Перейти к связанному</translation>
  </message>
  <message>
   <source>Go to where it is mended</source>
   <translation>Перейти туда, где это исправляется</translation>
  </message>
  <message>
   <source>Go to {place}</source>
   <translation>Перейти: {place}</translation>
  </message>
  <message>
   <source>Good: guessing it would take years on many computers.</source>
   <translation>Хорошая: на перебор ушли бы годы на многих компьютерах.</translation>
  </message>
  <message>
   <source>Greys</source>
   <translation>Оттенки серого</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Группа</translation>
  </message>
  <message>
   <source>Group of people</source>
   <translation>Группа людей</translation>
  </message>
  <message>
   <source>Grouped by</source>
   <translation>Как сгруппировано</translation>
  </message>
  <message>
   <source>Guarantees of non-repetition</source>
   <translation>Гарантии неповторения</translation>
  </message>
  <message>
   <source>Guardian</source>
   <translation>Законный представитель</translation>
  </message>
  <message>
   <source>Had the pairs computed again</source>
   <translation>Пары сопоставлены заново</translation>
  </message>
  <message>
   <source>Hand-overs ({count})</source>
   <translation>Передачи ({count})</translation>
  </message>
  <message>
   <source>Handed in by</source>
   <translation>Кто подаёт</translation>
  </message>
  <message>
   <source>Harmed</source>
   <translation>Пострадали</translation>
  </message>
  <message>
   <source>Has</source>
   <translation>Есть</translation>
  </message>
  <message>
   <source>Have a speech model write it down</source>
   <translation>Записать с помощью модели распознавания речи</translation>
  </message>
  <message>
   <source>Have all pairs computed again?</source>
   <translation>Сопоставить все пары заново?</translation>
  </message>
  <message>
   <source>Head of the statement</source>
   <translation>Вводная часть показаний</translation>
  </message>
  <message>
   <source>Head …</source>
   <translation>Вводная часть …</translation>
  </message>
  <message>
   <source>Heading {level}</source>
   <translation>Заголовок {level}</translation>
  </message>
  <message>
   <source>Headings of the template</source>
   <translation>Заголовки шаблона</translation>
  </message>
  <message>
   <source>Held by</source>
   <translation>Кто удерживал</translation>
  </message>
  <message>
   <source>Held: {name}</source>
   <translation>Содержание: {name}</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Справка</translation>
  </message>
  <message>
   <source>Here you see which codes stand on the same words, and how often.</source>
   <translation>Здесь видно, какие коды стоят на одних и тех же словах и как часто.</translation>
  </message>
  <message numerus="yes">
   <source>Hid a rare detail in %Ln place(s)</source>
   <translation>
    <numerusform>Редкая подробность скрыта в %Ln месте</numerusform>
    <numerusform>Редкая подробность скрыта в %Ln местах</numerusform>
    <numerusform>Редкая подробность скрыта в %Ln местах</numerusform>
   </translation>
  </message>
  <message>
   <source>Hidden copy</source>
   <translation>Скрытая копия</translation>
  </message>
  <message>
   <source>Hide all of this person</source>
   <translation>Скрыть всё об этом человеке</translation>
  </message>
  <message>
   <source>Hide all that are the same</source>
   <translation>Скрыть всё такое же</translation>
  </message>
  <message>
   <source>Hide everything suggested</source>
   <translation>Скрыть всё предложенное</translation>
  </message>
  <message>
   <source>Hide it</source>
   <translation>Скрыть</translation>
  </message>
  <message>
   <source>Hide this (M)</source>
   <translation>Скрыть это (M)</translation>
  </message>
  <message>
   <source>Hide what earlier bundles hid</source>
   <translation>Скрыть то, что скрывали прежние пакеты</translation>
  </message>
  <message>
   <source>Hide what is chosen</source>
   <translation>Скрыть выбранное</translation>
  </message>
  <message>
   <source>Hide what is selected</source>
   <translation>Скрыть выделенное</translation>
  </message>
  <message>
   <source>Hide what nobody has reviewed yet, too</source>
   <translation>Скрыть и то, что ещё никто не просмотрел</translation>
  </message>
  <message>
   <source>Hides</source>
   <translation>Скрывает</translation>
  </message>
  <message>
   <source>History</source>
   <translation>История</translation>
  </message>
  <message>
   <source>History ({count})</source>
   <translation>История ({count})</translation>
  </message>
  <message>
   <source>Hospital, children’s institution</source>
   <translation>Больница, детское учреждение</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Как</translation>
  </message>
  <message>
   <source>How acquired</source>
   <translation>Как получено</translation>
  </message>
  <message>
   <source>How do you want to begin?</source>
   <translation>С чего начать?</translation>
  </message>
  <message>
   <source>How far around the chosen one</source>
   <translation>Как далеко вокруг выбранного</translation>
  </message>
  <message>
   <source>How far it is read</source>
   <translation>Сколько прочитано</translation>
  </message>
  <message>
   <source>How far it is translated</source>
   <translation>Насколько переведено</translation>
  </message>
  <message>
   <source>How far it reaches</source>
   <translation>Докуда доходит</translation>
  </message>
  <message>
   <source>How far the bundle is</source>
   <translation>Ход создания пакета</translation>
  </message>
  <message>
   <source>How far the check is</source>
   <translation>Ход проверки</translation>
  </message>
  <message>
   <source>How far the opening is</source>
   <translation>Ход открытия</translation>
  </message>
  <message>
   <source>How it bears on what the State says</source>
   <translation>Как это относится к словам государства</translation>
  </message>
  <message>
   <source>How it was counted</source>
   <translation>Как считали</translation>
  </message>
  <message>
   <source>How it was given</source>
   <translation>Как дано</translation>
  </message>
  <message>
   <source>How large it may be</source>
   <translation>Допустимый размер</translation>
  </message>
  <message>
   <source>How long the submission is</source>
   <translation>Объём представления</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Сколько</translation>
  </message>
  <message>
   <source>How many of a group</source>
   <translation>Сколько из группы</translation>
  </message>
  <message>
   <source>How many of what?</source>
   <translation>Сколько чего?</translation>
  </message>
  <message>
   <source>How many people</source>
   <translation>Сколько человек</translation>
  </message>
  <message>
   <source>How many people it was made for</source>
   <translation>На сколько человек рассчитано</translation>
  </message>
  <message>
   <source>How notified</source>
   <translation>Как уведомили</translation>
  </message>
  <message>
   <source>How strong it is</source>
   <translation>Насколько она надёжна</translation>
  </message>
  <message>
   <source>How sure it is</source>
   <translation>Насколько это точно</translation>
  </message>
  <message>
   <source>How the event goes with another</source>
   <translation>Как событие связано с другим</translation>
  </message>
  <message>
   <source>I have heard the recording and read the whole text</source>
   <translation>Запись прослушана, весь текст прочитан</translation>
  </message>
  <message>
   <source>I have looked at every page</source>
   <translation>Я просмотрел(а) каждую страницу</translation>
  </message>
  <message>
   <source>I have only the recovery key, and type that</source>
   <translation>У меня только ключ восстановления, ввожу его</translation>
  </message>
  <message>
   <source>I have written it down and keep it away from this computer</source>
   <translation>Ключ записан и хранится отдельно от этого компьютера</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Идентификатор</translation>
  </message>
  <message>
   <source>Id, from</source>
   <translation>Идентификатор, от кого</translation>
  </message>
  <message>
   <source>Id, to</source>
   <translation>Идентификатор, к кому</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>Личность</translation>
  </message>
  <message>
   <source>Ids of the passages</source>
   <translation>Идентификаторы фрагментов</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Отклонить</translation>
  </message>
  <message>
   <source>Ignore {field}: {value}</source>
   <translation>Отклонить {field}: {value}</translation>
  </message>
  <message>
   <source>Ignore: {name}</source>
   <translation>Отклонить: {name}</translation>
  </message>
  <message>
   <source>Ignored</source>
   <translation>Отклонено</translation>
  </message>
  <message>
   <source>Ignored a proposed value</source>
   <translation>Предложенное значение отклонено</translation>
  </message>
  <message>
   <source>Ignored: {field}</source>
   <translation>Отклонено: {field}</translation>
  </message>
  <message>
   <source>Immigration, reception, transit</source>
   <translation>Миграция, приём, транзит</translation>
  </message>
  <message>
   <source>Implemented</source>
   <translation>Выполнена</translation>
  </message>
  <message>
   <source>Implemented in part</source>
   <translation>Выполнена частично</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Импорт</translation>
  </message>
  <message numerus="yes">
   <source>Import %Ln file(s)</source>
   <translation>
    <numerusform>Импорт %Ln файла</numerusform>
    <numerusform>Импорт %Ln файлов</numerusform>
    <numerusform>Импорт %Ln файлов</numerusform>
   </translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>Импорт файлов</translation>
  </message>
  <message>
   <source>Import files into this case</source>
   <translation>Импорт файлов в это дело</translation>
  </message>
  <message>
   <source>Importance</source>
   <translation>Важность</translation>
  </message>
  <message>
   <source>Importance of a passage changed</source>
   <translation>Изменена важность отрывка</translation>
  </message>
  <message>
   <source>Importance of the passage: not said</source>
   <translation>Важность отрывка: не указана</translation>
  </message>
  <message>
   <source>Importance of the passage: {number}</source>
   <translation>Важность отрывка: {number}</translation>
  </message>
  <message>
   <source>Important</source>
   <translation>Важно</translation>
  </message>
  <message>
   <source>Important: {number}</source>
   <translation>Важные: {number}</translation>
  </message>
  <message>
   <source>In a chain</source>
   <translation>В цепочке</translation>
  </message>
  <message>
   <source>In a few words</source>
   <translation>В нескольких словах</translation>
  </message>
  <message>
   <source>In another script</source>
   <translation>Другой письменностью</translation>
  </message>
  <message>
   <source>In force</source>
   <translation>Действует</translation>
  </message>
  <message>
   <source>In force: {left}</source>
   <translation>Действует: {left}</translation>
  </message>
  <message>
   <source>In order</source>
   <translation>В порядке</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Лично</translation>
  </message>
  <message>
   <source>In roles that do not go together: {roles}</source>
   <translation>Несовместимые роли: {roles}</translation>
  </message>
  <message>
   <source>In the folder</source>
   <translation>В папке</translation>
  </message>
  <message>
   <source>In the open vault</source>
   <translation>В открытом хранилище</translation>
  </message>
  <message>
   <source>In the order of the items</source>
   <translation>В порядке материалов</translation>
  </message>
  <message>
   <source>In the own language</source>
   <translation>На своём языке</translation>
  </message>
  <message>
   <source>In the trash</source>
   <translation>В корзине</translation>
  </message>
  <message>
   <source>In which act</source>
   <translation>В каком деянии</translation>
  </message>
  <message>
   <source>In writing</source>
   <translation>Письменно</translation>
  </message>
  <message>
   <source>In your words</source>
   <translation>Своими словами</translation>
  </message>
  <message>
   <source>Independent sources</source>
   <translation>Независимые источники</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Опись</translation>
  </message>
  <message>
   <source>Instances</source>
   <translation>Инстанции</translation>
  </message>
  <message>
   <source>Instead</source>
   <translation>Вместо</translation>
  </message>
  <message>
   <source>Institution</source>
   <translation>Учреждение</translation>
  </message>
  <message>
   <source>Instrument</source>
   <translation>Правовой акт</translation>
  </message>
  <message>
   <source>Instrument added</source>
   <translation>Правовой акт добавлен</translation>
  </message>
  <message>
   <source>Instrument changed</source>
   <translation>Правовой акт изменён</translation>
  </message>
  <message>
   <source>Interpreter</source>
   <translation>Переводчик</translation>
  </message>
  <message>
   <source>Interview begun</source>
   <translation>Беседа начата</translation>
  </message>
  <message>
   <source>Interview ended and written up</source>
   <translation>Беседа закончена и записана текстом</translation>
  </message>
  <message>
   <source>Interview gone on with</source>
   <translation>Беседа продолжена</translation>
  </message>
  <message>
   <source>Interview put in the trash</source>
   <translation>Беседа отправлена в корзину</translation>
  </message>
  <message>
   <source>Interviewers</source>
   <translation>Беседу ведут</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>Беседы</translation>
  </message>
  <message>
   <source>Into the case</source>
   <translation>В дело</translation>
  </message>
  <message>
   <source>Is an appeal from</source>
   <translation>Обжалует</translation>
  </message>
  <message>
   <source>Is the instrument missing? Add it first, with Ctrl+Shift+N.</source>
   <translation>Нужного акта нет? Сначала добавьте его: Ctrl+Shift+N.</translation>
  </message>
  <message>
   <source>It alone opens the vault. Nobody can reset it, the makers of this program included. Five random words are easy to remember and hard to guess.</source>
   <translation>Хранилище открывает только она. Сбросить её не может никто, даже авторы программы. Пять случайных слов легко запомнить и трудно угадать.</translation>
  </message>
  <message>
   <source>It becomes a new version; the versions before it stay.</source>
   <translation>Появится новая версия; прежние остаются.</translation>
  </message>
  <message>
   <source>It belongs to a case: add the case first.</source>
   <translation>Это относится к делу: сначала добавьте дело.</translation>
  </message>
  <message>
   <source>It came of</source>
   <translation>Стало следствием</translation>
  </message>
  <message>
   <source>It followed</source>
   <translation>Последовало за</translation>
  </message>
  <message>
   <source>It has as a part</source>
   <translation>Включает в себя</translation>
  </message>
  <message>
   <source>It hides nothing: the folder stays and shows that there was a vault. Who asks you for the passphrase may not believe that there is none any more.</source>
   <translation>Это ничего не прячет: папка остаётся и показывает, что хранилище было. Тот, кто требует парольную фразу, может не поверить, что её больше нет.</translation>
  </message>
  <message>
   <source>It is</source>
   <translation>Это</translation>
  </message>
  <message>
   <source>It is a part of</source>
   <translation>Является частью</translation>
  </message>
  <message>
   <source>It is coded to law: put it to a claim, or make one of it.</source>
   <translation>Он отнесён к норме: отнесите его к утверждению или сделайте из него утверждение.</translation>
  </message>
  <message>
   <source>It is more than there are people in the world ({one}).</source>
   <translation>Это больше, чем людей на свете ({one}).</translation>
  </message>
  <message>
   <source>It is not so …</source>
   <translation>Это не так …</translation>
  </message>
  <message>
   <source>It is not suggested again; the reason is kept.</source>
   <translation>Больше это не предлагается; причина сохраняется.</translation>
  </message>
  <message>
   <source>It led to</source>
   <translation>Привело к</translation>
  </message>
  <message>
   <source>It lies in {folder}</source>
   <translation>Лежит в {folder}</translation>
  </message>
  <message>
   <source>It may not leave; nothing that was made of it may, either.</source>
   <translation>Материал не выходит; не выходит и ничего, что из него сделано.</translation>
  </message>
  <message>
   <source>It neither cites this nor names the person.</source>
   <translation>Оно на это не ссылается и человека не называет.</translation>
  </message>
  <message>
   <source>It opens the vault when the passphrase is lost. Keep it where the computer is not, and where nobody finds it who must not read what is in the vault.</source>
   <translation>Он открывает хранилище, если потеряна парольная фраза. Храните его отдельно от компьютера и там, где его не найдёт тот, кому нельзя читать содержимое хранилища.</translation>
  </message>
  <message>
   <source>It opens the vault when the passphrase or the key file is lost. It is shown now and never again. Whoever loses both the passphrase and this key loses the vault.</source>
   <translation>Он открывает хранилище, если потеряны парольная фраза или файл-ключ. Он показан сейчас и больше никогда. Кто потеряет и фразу, и этот ключ, потеряет хранилище.</translation>
  </message>
  <message>
   <source>It replaces what the same person said before, from now on; nothing is lost.</source>
   <translation>С этого момента оно заменяет прежние слова этого человека; ничего не теряется.</translation>
  </message>
  <message>
   <source>It says</source>
   <translation>Он говорит</translation>
  </message>
  <message>
   <source>It says none at all ({one}): see whether none was counted or nothing was.</source>
   <translation>Сказано, что нет совсем ({one}): проверьте, насчитали ноль или не считали вовсе.</translation>
  </message>
  <message>
   <source>It says: {value}</source>
   <translation>Сказано: {value}</translation>
  </message>
  <message>
   <source>It speaks</source>
   <translation>Он говорит</translation>
  </message>
  <message>
   <source>It was</source>
   <translation>Что с ней стало</translation>
  </message>
  <message>
   <source>It was after another event</source>
   <translation>Это было после другого события</translation>
  </message>
  <message>
   <source>It was before another event</source>
   <translation>Это было до другого события</translation>
  </message>
  <message>
   <source>It was followed by</source>
   <translation>За ним последовало</translation>
  </message>
  <message>
   <source>It was not made.</source>
   <translation>Не получилось.</translation>
  </message>
  <message>
   <source>It was sent to the printer.</source>
   <translation>Отправлено на печать.</translation>
  </message>
  <message>
   <source>It was signed, and stands as it is; a change makes another statement.</source>
   <translation>Показания подписаны и остаются как есть; изменение создаёт новые показания.</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Материал</translation>
  </message>
  <message>
   <source>Item that holds its text</source>
   <translation>Материал, который содержит его текст</translation>
  </message>
  <message>
   <source>Item that is evidence of the event</source>
   <translation>Материал, подтверждающий событие</translation>
  </message>
  <message>
   <source>Item that is evidence under this provision</source>
   <translation>Материал, доказательство по этой норме</translation>
  </message>
  <message>
   <source>Item that is the document</source>
   <translation>Материал, который является документом</translation>
  </message>
  <message>
   <source>Item that is the source</source>
   <translation>Материал, который является источником</translation>
  </message>
  <message>
   <source>Item {number}</source>
   <translation>Материал {number}</translation>
  </message>
  <message>
   <source>Item {number} tagged “{tag}”</source>
   <translation>Материал {number}: метка «{tag}»</translation>
  </message>
  <message>
   <source>Item {number} was read.</source>
   <translation>Материал {number} прочитан.</translation>
  </message>
  <message>
   <source>Item {number} was written down; it waits to be signed off.</source>
   <translation>Материал {number} записан; текст ждёт, пока его заверят.</translation>
  </message>
  <message>
   <source>Item {number}, erased</source>
   <translation>Материал {number}, удалён</translation>
  </message>
  <message>
   <source>Item {number}: link to “{what}” taken off</source>
   <translation>Материал {number}: снята связь с «{what}»</translation>
  </message>
  <message>
   <source>Item {number}: {field} changed</source>
   <translation>Материал {number}: изменено поле «{field}»</translation>
  </message>
  <message>
   <source>Item {one} belongs to item {other}: {relation}.</source>
   <translation>Материал {one} относится к материалу {other}: {relation}.</translation>
  </message>
  <message>
   <source>Item {one} came in item {other}.</source>
   <translation>Материал {one} пришёл в материале {other}.</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Материалы</translation>
  </message>
  <message>
   <source>Items as pictures</source>
   <translation>Материалы миниатюрами</translation>
  </message>
  <message>
   <source>Items by kind</source>
   <translation>Материалы по видам</translation>
  </message>
  <message>
   <source>Items erased: {count}.</source>
   <translation>Удалено материалов: {count}.</translation>
  </message>
  <message>
   <source>Items that can go into the bundle</source>
   <translation>Материалы, которые могут войти в пакет</translation>
  </message>
  <message>
   <source>Items that name the person, and go on hiding it: {numbers}</source>
   <translation>Материалы, где человек назван и имя останется скрытым: {numbers}</translation>
  </message>
  <message>
   <source>Items {one} and {other} are accounts of {person}.</source>
   <translation>Материалы {one} и {other}: рассказы одного человека, {person}.</translation>
  </message>
  <message>
   <source>Items {one} and {other} go back to the same source.</source>
   <translation>Материалы {one} и {other} восходят к одному источнику.</translation>
  </message>
  <message>
   <source>Items {one} and {other} were had from the same hand: {source}.</source>
   <translation>Материалы {one} и {other} получены из одних рук: {source}.</translation>
  </message>
  <message>
   <source>Items {one} and {other} were made by the same author: {author}.</source>
   <translation>У материалов {one} и {other} один автор: {author}.</translation>
  </message>
  <message>
   <source>Items, and what they show</source>
   <translation>Материалы и что в них</translation>
  </message>
  <message>
   <source>Items: {numbers}</source>
   <translation>Материалы: {numbers}</translation>
  </message>
  <message>
   <source>Its number</source>
   <translation>Его номер</translation>
  </message>
  <message>
   <source>Its pages could not be prepared for redaction.</source>
   <translation>Страницы не удалось подготовить к сокрытию.</translation>
  </message>
  <message>
   <source>Its pages, burnt</source>
   <translation>Страницы, выжженные</translation>
  </message>
  <message>
   <source>Its passages and narrower themes go to the one that stays.</source>
   <translation>Её отрывки и подтемы перейдут к той, что остаётся.</translation>
  </message>
  <message>
   <source>Its passphrase</source>
   <translation>Его парольная фраза</translation>
  </message>
  <message>
   <source>Its passphrase, also in passphrase.txt beside it</source>
   <translation>Парольная фраза, она же в passphrase.txt рядом</translation>
  </message>
  <message>
   <source>Its period ({period}) has not begun yet.</source>
   <translation>Её период ({period}) ещё не начался.</translation>
  </message>
  <message>
   <source>Its source ({source_date}) is older than the period that it counts ({period}).</source>
   <translation>Источник ({source_date}) старше периода, который он считает ({period}).</translation>
  </message>
  <message>
   <source>Its testimony</source>
   <translation>Показания этой беседы</translation>
  </message>
  <message>
   <source>Its text</source>
   <translation>Его текст</translation>
  </message>
  <message>
   <source>Its text, typeset again</source>
   <translation>Текст, набранный заново</translation>
  </message>
  <message>
   <source>Its very words</source>
   <translation>Дословный текст</translation>
  </message>
  <message>
   <source>Its very words are missing</source>
   <translation>Нет дословного текста</translation>
  </message>
  <message>
   <source>Its words</source>
   <translation>Текст нормы</translation>
  </message>
  <message>
   <source>Its words in a language, and from when to when they were law.</source>
   <translation>Текст на одном из языков и время, когда он действовал.</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Задания</translation>
  </message>
  <message>
   <source>Join with the row below</source>
   <translation>Соединить со строкой ниже</translation>
  </message>
  <message>
   <source>Joined two parts of the submission</source>
   <translation>Две части представления соединены</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Оставить</translation>
  </message>
  <message>
   <source>Keep everybody who appears in your cases here, under all of their names: Kuager finds these names in every form and hides those of protected people in what leaves.</source>
   <translation>Внесите сюда всех, кто встречается в ваших делах, под всеми их именами: Kuager находит эти имена в любой форме и скрывает имена защищённых лиц в том, что передаётся.</translation>
  </message>
  <message>
   <source>Keep how this view is set, or come back to how it was</source>
   <translation>Запомнить, как настроен вид, или вернуться к запомненному</translation>
  </message>
  <message>
   <source>Keep this view</source>
   <translation>Сохранить вид</translation>
  </message>
  <message>
   <source>Keep this view under a name …</source>
   <translation>Сохранить вид под именем …</translation>
  </message>
  <message>
   <source>Keep: empty</source>
   <translation>Оставить: пусто</translation>
  </message>
  <message>
   <source>Keep: several values</source>
   <translation>Оставить: разные</translation>
  </message>
  <message>
   <source>Keep: {value}</source>
   <translation>Оставить: {value}</translation>
  </message>
  <message>
   <source>Keeping a photograph</source>
   <translation>Сохранение снимка</translation>
  </message>
  <message>
   <source>Kept as item {number}, {time} long.</source>
   <translation>Сохранено как материал {number}, длина {time}.</translation>
  </message>
  <message>
   <source>Kept of a recording that was cut off</source>
   <translation>Сохранено из прерванной записи</translation>
  </message>
  <message>
   <source>Key file</source>
   <translation>Файл-ключ</translation>
  </message>
  <message>
   <source>Key file (if there is one)</source>
   <translation>Файл-ключ (если есть)</translation>
  </message>
  <message>
   <source>Key file (optional)</source>
   <translation>Файл-ключ (не обязательно)</translation>
  </message>
  <message>
   <source>Key file from now on (optional)</source>
   <translation>Новый файл-ключ (не обязательно)</translation>
  </message>
  <message>
   <source>Key file until now (if there is one)</source>
   <translation>Прежний файл-ключ (если есть)</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Клавиатура</translation>
  </message>
  <message>
   <source>Keyboard: {layout}</source>
   <translation>Раскладка: {layout}</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Клавиши</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>Kind of code</source>
   <translation>Вид кода</translation>
  </message>
  <message>
   <source>Kind of item</source>
   <translation>Вид материала</translation>
  </message>
  <message>
   <source>Kind of record</source>
   <translation>Вид записи</translation>
  </message>
  <message>
   <source>Kind of text</source>
   <translation>Вид текста</translation>
  </message>
  <message>
   <source>Kind …</source>
   <translation>Вид …</translation>
  </message>
  <message>
   <source>Kuager</source>
   <translation>Kuager</translation>
  </message>
  <message>
   <source>Kuager can look through every text for these names, in each form and script.</source>
   <translation>Kuager может поискать эти имена во всех текстах, в любой форме и письменности.</translation>
  </message>
  <message>
   <source>Kuager keeps testimony and evidence in an encrypted vault on this computer, and makes redacted bundles of it that can be verified. First of all: which language?</source>
   <translation>Kuager хранит показания и доказательства в зашифрованном хранилище на этом компьютере и создаёт из них пакеты с сокрытием, которые можно проверить. Прежде всего: на каком языке?</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>Дорожки</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Language of the text</source>
   <translation>Язык текста</translation>
  </message>
  <message>
   <source>Language of the window</source>
   <translation>Язык окна</translation>
  </message>
  <message>
   <source>Language that is spoken</source>
   <translation>Язык, на котором говорят</translation>
  </message>
  <message>
   <source>Language, translation</source>
   <translation>Язык, перевод</translation>
  </message>
  <message>
   <source>Large: independent sources. Right: best grade. ¶ passages, ≠ sources against it and open contradictions, ● ◐ ○ how many sources may be used for {profile}.</source>
   <translation>Крупно: независимые источники. Справа: лучшая оценка. ¶ фрагменты, ≠ источники против и неразрешённые противоречия, ● ◐ ○ сколько источников можно использовать ({profile}).</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Крупнее</translation>
  </message>
  <message>
   <source>Last changed</source>
   <translation>Когда изменено</translation>
  </message>
  <message>
   <source>Last day for an appeal</source>
   <translation>Последний день обжалования</translation>
  </message>
  <message>
   <source>Last edited by</source>
   <translation>Кем изменено</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Позже</translation>
  </message>
  <message>
   <source>Later text</source>
   <translation>Новый текст</translation>
  </message>
  <message>
   <source>Later version</source>
   <translation>Новая версия</translation>
  </message>
  <message>
   <source>Latitude</source>
   <translation>Широта</translation>
  </message>
  <message>
   <source>Law</source>
   <translation>Право</translation>
  </message>
  <message>
   <source>Law from and to</source>
   <translation>Действует с и по</translation>
  </message>
  <message>
   <source>Law of claims</source>
   <translation>Нормы для утверждений</translation>
  </message>
  <message>
   <source>Law of events</source>
   <translation>Нормы для событий</translation>
  </message>
  <message>
   <source>Law of passages</source>
   <translation>Нормы для фрагментов</translation>
  </message>
  <message>
   <source>Law of the findings added</source>
   <translation>Нормы из выводов добавлены</translation>
  </message>
  <message>
   <source>Law that was applied</source>
   <translation>Применённое право</translation>
  </message>
  <message>
   <source>Lawful</source>
   <translation>Законность</translation>
  </message>
  <message>
   <source>Least importance</source>
   <translation>Наименьшая важность</translation>
  </message>
  <message>
   <source>Leave Kuager</source>
   <translation>Выйти из Kuager</translation>
  </message>
  <message>
   <source>Leave all the same readable</source>
   <translation>Оставить всё такое же</translation>
  </message>
  <message>
   <source>Leave it as it was</source>
   <translation>Оставить как было</translation>
  </message>
  <message>
   <source>Leave it readable</source>
   <translation>Оставить</translation>
  </message>
  <message>
   <source>Leave out the rows that are blocked</source>
   <translation>Пропустить строки, которые нельзя принять</translation>
  </message>
  <message>
   <source>Leave these out</source>
   <translation>Исключить эти</translation>
  </message>
  <message>
   <source>Leave what belongs to it: recordings, translations, attachments</source>
   <translation>Оставить связанное с ним: записи, переводы, вложения</translation>
  </message>
  <message>
   <source>Leave what is chosen readable</source>
   <translation>Оставить выбранное</translation>
  </message>
  <message>
   <source>Leave {file} out</source>
   <translation>Исключить {file}</translation>
  </message>
  <message>
   <source>Leaves</source>
   <translation>Передаётся</translation>
  </message>
  <message>
   <source>Leaves as</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>Leaves, reviewed</source>
   <translation>Передаётся, проверено</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Пропущено</translation>
  </message>
  <message>
   <source>Length of the recording</source>
   <translation>Длина записи</translation>
  </message>
  <message>
   <source>Let a rare detail stand</source>
   <translation>Редкая подробность оставлена</translation>
  </message>
  <message>
   <source>Let it stand</source>
   <translation>Оставить</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>Letter before page numbers</source>
   <translation>Буква перед номерами страниц</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Библиотека</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Лицензия</translation>
  </message>
  <message>
   <source>Lies within</source>
   <translation>Находится в</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Светлый</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Связать</translation>
  </message>
  <message>
   <source>Link a person, event, article or item</source>
   <translation>Связать с человеком, событием, статьёй или материалом</translation>
  </message>
  <message>
   <source>Link an event</source>
   <translation>Связать событие</translation>
  </message>
  <message>
   <source>Link an item</source>
   <translation>Связать материал</translation>
  </message>
  <message>
   <source>Link between events taken away</source>
   <translation>Связь между событиями снята</translation>
  </message>
  <message>
   <source>Link changed</source>
   <translation>Связь изменена</translation>
  </message>
  <message>
   <source>Link taken off</source>
   <translation>Связь снята</translation>
  </message>
  <message>
   <source>Link the item</source>
   <translation>Связать материал</translation>
  </message>
  <message>
   <source>Link the item or the passage that tells of it.</source>
   <translation>Свяжите материал или фрагмент, в котором о нём говорится.</translation>
  </message>
  <message>
   <source>Link the item to</source>
   <translation>Связать материал с</translation>
  </message>
  <message>
   <source>Link the person to an event or an item, or put them in the trash.</source>
   <translation>Свяжите человека с событием или материалом либо уберите в корзину.</translation>
  </message>
  <message>
   <source>Link to an item</source>
   <translation>Связь с материалом</translation>
  </message>
  <message>
   <source>Link to another event …</source>
   <translation>Связать с другим событием …</translation>
  </message>
  <message>
   <source>Link to {thing} supported by a passage</source>
   <translation>Связь подтверждена отрывком: {thing}</translation>
  </message>
  <message>
   <source>Link to {thing} taken off</source>
   <translation>Снята связь: {thing}</translation>
  </message>
  <message>
   <source>Linked to</source>
   <translation>Связан с</translation>
  </message>
  <message>
   <source>Linked to an item</source>
   <translation>Связан с материалом</translation>
  </message>
  <message>
   <source>Linked to no item yet.</source>
   <translation>Пока не связан ни с одним материалом.</translation>
  </message>
  <message>
   <source>Linked to {thing}</source>
   <translation>Связан: {thing}</translation>
  </message>
  <message>
   <source>Links</source>
   <translation>Связи</translation>
  </message>
  <message>
   <source>Links of the item</source>
   <translation>Связи материала</translation>
  </message>
  <message>
   <source>Links right?</source>
   <translation>Ссылки верны?</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Список</translation>
  </message>
  <message>
   <source>Lists for a brief …</source>
   <translation>Списки для документа …</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Заблокировать</translation>
  </message>
  <message>
   <source>Lock after</source>
   <translation>Блокировать через</translation>
  </message>
  <message>
   <source>Lock after so many minutes without a key or a movement</source>
   <translation>Блокировать через столько минут без клавиш и мыши</translation>
  </message>
  <message>
   <source>Lock at any time</source>
   <translation>Блокировка в любой момент</translation>
  </message>
  <message>
   <source>Locked.</source>
   <translation>Заблокировано.</translation>
  </message>
  <message>
   <source>Locked. The vault is being closed …</source>
   <translation>Заблокировано. Хранилище закрывается …</translation>
  </message>
  <message numerus="yes">
   <source>Locks in %Ln minute(s)</source>
   <translation>
    <numerusform>Блокировка через %Ln минуту</numerusform>
    <numerusform>Блокировка через %Ln минуты</numerusform>
    <numerusform>Блокировка через %Ln минут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Locks in %Ln second(s); press any key to stay</source>
   <translation>
    <numerusform>Блокировка через %Ln секунду; нажмите любую клавишу, чтобы остаться</numerusform>
    <numerusform>Блокировка через %Ln секунды; нажмите любую клавишу, чтобы остаться</numerusform>
    <numerusform>Блокировка через %Ln секунд; нажмите любую клавишу, чтобы остаться</numerusform>
   </translation>
  </message>
  <message>
   <source>Longitude</source>
   <translation>Долгота</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Искать снова</translation>
  </message>
  <message>
   <source>Look at every page of it, and say so in the review.</source>
   <translation>Просмотрите каждую страницу и подтвердите это в проверке.</translation>
  </message>
  <message>
   <source>Look at it before it is made</source>
   <translation>Посмотреть, прежде чем создать</translation>
  </message>
  <message>
   <source>Look closer</source>
   <translation>Приблизить</translation>
  </message>
  <message>
   <source>Look for names, numbers and faces</source>
   <translation>Найти имена, номера и лица</translation>
  </message>
  <message>
   <source>Look in the next way</source>
   <translation>Смотреть следующим способом</translation>
  </message>
  <message>
   <source>Look now</source>
   <translation>Искать</translation>
  </message>
  <message>
   <source>Looking at a table</source>
   <translation>Просмотр таблицы</translation>
  </message>
  <message>
   <source>Looking at the files</source>
   <translation>Просмотр файлов</translation>
  </message>
  <message>
   <source>Looking at the files …</source>
   <translation>Просмотр файлов …</translation>
  </message>
  <message>
   <source>Looking at what would be taken in</source>
   <translation>Просмотр того, что будет принято</translation>
  </message>
  <message>
   <source>Looking for passages that bear on “{claim}”. P puts one to it.</source>
   <translation>Поиск фрагментов к утверждению «{claim}». P относит к нему фрагмент.</translation>
  </message>
  <message>
   <source>Looking for what must be hidden in item {number}</source>
   <translation>Поиск того, что нужно скрыть, в материале {number}</translation>
  </message>
  <message>
   <source>Machine’s text not signed off</source>
   <translation>Машинный текст не подписан</translation>
  </message>
  <message numerus="yes">
   <source>Made %Ln document(s) exhibits of their own</source>
   <translation>
    <numerusform>%Ln документ стал отдельным приложением</numerusform>
    <numerusform>%Ln документа стали отдельными приложениями</numerusform>
    <numerusform>%Ln документов стали отдельными приложениями</numerusform>
   </translation>
  </message>
  <message>
   <source>Made a record of an answer</source>
   <translation>По ответу создана запись</translation>
  </message>
  <message>
   <source>Made and coded to {label}</source>
   <translation>Создано и закодировано: {label}</translation>
  </message>
  <message>
   <source>Made by us</source>
   <translation>Предложена нами</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>Рассчитано на</translation>
  </message>
  <message>
   <source>Made of this answer</source>
   <translation>Создано по этому ответу</translation>
  </message>
  <message>
   <source>Made the annexes of a submission</source>
   <translation>Составлены приложения к представлению</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Сделано на</translation>
  </message>
  <message>
   <source>Make</source>
   <translation>Создать</translation>
  </message>
  <message>
   <source>Make a vault from a backup of it.</source>
   <translation>Создать хранилище из его резервной копии.</translation>
  </message>
  <message>
   <source>Make a vault of my own</source>
   <translation>Создать своё хранилище</translation>
  </message>
  <message>
   <source>Make an event</source>
   <translation>Создать событие</translation>
  </message>
  <message>
   <source>Make an exhibit of its own</source>
   <translation>Сделать отдельным приложением</translation>
  </message>
  <message>
   <source>Make records of this answer</source>
   <translation>Создать записи по этому ответу</translation>
  </message>
  <message>
   <source>Make supplement</source>
   <translation>Составить дополнение</translation>
  </message>
  <message>
   <source>Make the bundle</source>
   <translation>Создать пакет</translation>
  </message>
  <message>
   <source>Make the bundle …</source>
   <translation>Сделать пакет…</translation>
  </message>
  <message>
   <source>Make the place</source>
   <translation>Создать место</translation>
  </message>
  <message>
   <source>Make the records of this answer</source>
   <translation>Создать записи по этому ответу</translation>
  </message>
  <message>
   <source>Making the recording that will leave</source>
   <translation>Подготовка записи, которая будет передана</translation>
  </message>
  <message>
   <source>Making the vault</source>
   <translation>Создание хранилища</translation>
  </message>
  <message>
   <source>Map</source>
   <translation>Карта</translation>
  </message>
  <message>
   <source>Map of the case</source>
   <translation>Карта дела</translation>
  </message>
  <message>
   <source>Mark this moment of the recording</source>
   <translation>Отметить этот момент записи</translation>
  </message>
  <message>
   <source>Marked</source>
   <translation>Помечено</translation>
  </message>
  <message>
   <source>Marked at {time}.</source>
   <translation>Метка на {time}.</translation>
  </message>
  <message>
   <source>Marked by hand</source>
   <translation>Помечено вручную</translation>
  </message>
  <message>
   <source>Marked the recording</source>
   <translation>В записи поставлена отметка</translation>
  </message>
  <message>
   <source>Marker</source>
   <translation>Отметка</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>Пометки</translation>
  </message>
  <message>
   <source>Marks and rare details</source>
   <translation>Пометки и редкие подробности</translation>
  </message>
  <message>
   <source>Material</source>
   <translation>Вид материала</translation>
  </message>
  <message>
   <source>Material (none: all of it)</source>
   <translation>Вид материала (пусто: весь)</translation>
  </message>
  <message>
   <source>Matrix of proof</source>
   <translation>Матрица доказанности</translation>
  </message>
  <message>
   <source>May be contacted again</source>
   <translation>Можно связаться снова</translation>
  </message>
  <message>
   <source>May be passed on</source>
   <translation>Можно передавать дальше</translation>
  </message>
  <message>
   <source>May be used for: {profiles}</source>
   <translation>Можно использовать для: {profiles}</translation>
  </message>
  <message>
   <source>May go to</source>
   <translation>Кому доступно</translation>
  </message>
  <message>
   <source>May it leave, as far as consent goes?</source>
   <translation>Допускает ли согласие передачу?</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Меню</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Объединить</translation>
  </message>
  <message>
   <source>Merge here</source>
   <translation>Объединить с этой</translation>
  </message>
  <message>
   <source>Merge into...</source>
   <translation>Объединить с...</translation>
  </message>
  <message>
   <source>Merge {name} into {other}?</source>
   <translation>Объединить {name} с {other}?</translation>
  </message>
  <message>
   <source>Merged</source>
   <translation>Объединено</translation>
  </message>
  <message>
   <source>Merged {name} into {other}</source>
   <translation>{name}: объединено с {other}</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Метод</translation>
  </message>
  <message>
   <source>Methods</source>
   <translation>Методы</translation>
  </message>
  <message>
   <source>Methods: {methods}</source>
   <translation>Методы: {methods}</translation>
  </message>
  <message>
   <source>Microphone</source>
   <translation>Микрофон</translation>
  </message>
  <message>
   <source>Microphone on</source>
   <translation>Микрофон включён</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Ещё</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Ниже</translation>
  </message>
  <message>
   <source>Move the claim down</source>
   <translation>Переместить утверждение ниже</translation>
  </message>
  <message>
   <source>Move the claim up</source>
   <translation>Переместить утверждение выше</translation>
  </message>
  <message>
   <source>Move the recommendation down</source>
   <translation>Переместить рекомендацию ниже</translation>
  </message>
  <message>
   <source>Move the recommendation up</source>
   <translation>Переместить рекомендацию выше</translation>
  </message>
  <message>
   <source>Move the sentence down</source>
   <translation>Переместить высказывание ниже</translation>
  </message>
  <message>
   <source>Move the sentence up</source>
   <translation>Переместить высказывание выше</translation>
  </message>
  <message>
   <source>Move the translation down</source>
   <translation>Сдвинуть перевод вниз</translation>
  </message>
  <message>
   <source>Move the translation up</source>
   <translation>Сдвинуть перевод вверх</translation>
  </message>
  <message>
   <source>Move to the trash</source>
   <translation>Переместить в корзину</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Выше</translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln document(s)</source>
   <translation>
    <numerusform>Перемещён %Ln документ</numerusform>
    <numerusform>Перемещены %Ln документа</numerusform>
    <numerusform>Перемещены %Ln документов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln exhibit(s)</source>
   <translation>
    <numerusform>Перемещено %Ln приложение</numerusform>
    <numerusform>Перемещены %Ln приложения</numerusform>
    <numerusform>Перемещены %Ln приложений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln part(s) of the submission</source>
   <translation>
    <numerusform>Перемещена %Ln часть представления</numerusform>
    <numerusform>Перемещены %Ln части представления</numerusform>
    <numerusform>Перемещено %Ln частей представления</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln section(s)</source>
   <translation>
    <numerusform>Перемещён %Ln раздел</numerusform>
    <numerusform>Перемещены %Ln раздела</numerusform>
    <numerusform>Перемещены %Ln разделов</numerusform>
   </translation>
  </message>
  <message>
   <source>Moved a part of the submission</source>
   <translation>Часть представления перемещена</translation>
  </message>
  <message>
   <source>Moved item {number} to the trash</source>
   <translation>Материал {number} перемещён в корзину</translation>
  </message>
  <message>
   <source>Must be mended</source>
   <translation>Надо исправить</translation>
  </message>
  <message>
   <source>Must be mended: {red}. Worth a look: {amber}.</source>
   <translation>Нужно исправить: {red}. Стоит посмотреть: {amber}.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <source>Name added</source>
   <translation>Имя добавлено</translation>
  </message>
  <message>
   <source>Name before marriage</source>
   <translation>Имя до брака</translation>
  </message>
  <message>
   <source>Name of the bundle</source>
   <translation>Название пакета</translation>
  </message>
  <message>
   <source>Name of the new folder</source>
   <translation>Имя новой папки</translation>
  </message>
  <message>
   <source>Name of the place</source>
   <translation>Название места</translation>
  </message>
  <message>
   <source>Name of the search</source>
   <translation>Название поиска</translation>
  </message>
  <message>
   <source>Name of the second reviewer</source>
   <translation>Имя второго просматривающего</translation>
  </message>
  <message>
   <source>Name of the submission</source>
   <translation>Название представления</translation>
  </message>
  <message>
   <source>Name of the tag</source>
   <translation>Название метки</translation>
  </message>
  <message>
   <source>Name of the vault</source>
   <translation>Название хранилища</translation>
  </message>
  <message>
   <source>Name of the vault's folder</source>
   <translation>Имя папки хранилища</translation>
  </message>
  <message>
   <source>Name on it</source>
   <translation>Имя на ней</translation>
  </message>
  <message>
   <source>Name or description</source>
   <translation>Имя или описание</translation>
  </message>
  <message>
   <source>Name or title</source>
   <translation>Имя или название</translation>
  </message>
  <message>
   <source>Name removed</source>
   <translation>Имя удалено</translation>
  </message>
  <message>
   <source>Name …</source>
   <translation>Название …</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Имена</translation>
  </message>
  <message>
   <source>Names and numbers were found in these; say which of them must be hidden.</source>
   <translation>Здесь найдены имена и номера; решите, что из них скрыть.</translation>
  </message>
  <message>
   <source>Names of nobody in particular</source>
   <translation>Ничьи имена</translation>
  </message>
  <message>
   <source>National law</source>
   <translation>Национальное право</translation>
  </message>
  <message>
   <source>Nationality</source>
   <translation>Гражданство</translation>
  </message>
  <message>
   <source>Needs review: {number}</source>
   <translation>Нужна проверка: {number}</translation>
  </message>
  <message>
   <source>Neither a ruling nor a passage is named yet.</source>
   <translation>Ни решение, ни фрагмент пока не указаны.</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Сеть связей</translation>
  </message>
  <message>
   <source>Network of the case</source>
   <translation>Сеть связей дела</translation>
  </message>
  <message>
   <source>Never leaves: {why}</source>
   <translation>Не передаётся никогда: {why}</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Новый</translation>
  </message>
  <message>
   <source>New bundle</source>
   <translation>Новый пакет</translation>
  </message>
  <message>
   <source>New bundle …</source>
   <translation>Новый пакет…</translation>
  </message>
  <message>
   <source>New case</source>
   <translation>Новое дело</translation>
  </message>
  <message>
   <source>New claim</source>
   <translation>Новое утверждение</translation>
  </message>
  <message>
   <source>New claim: {name}</source>
   <translation>Новое утверждение: {name}</translation>
  </message>
  <message>
   <source>New code from these words</source>
   <translation>Новый код из этих слов</translation>
  </message>
  <message>
   <source>New consent</source>
   <translation>Новое согласие</translation>
  </message>
  <message>
   <source>New consent of {name}</source>
   <translation>Новое согласие: {name}</translation>
  </message>
  <message>
   <source>New event</source>
   <translation>Новое событие</translation>
  </message>
  <message>
   <source>New event: {name}</source>
   <translation>Новое событие: {name}</translation>
  </message>
  <message>
   <source>New from these words</source>
   <translation>Новое из этих слов</translation>
  </message>
  <message>
   <source>New instrument of law</source>
   <translation>Новый правовой акт</translation>
  </message>
  <message>
   <source>New interview</source>
   <translation>Новая беседа</translation>
  </message>
  <message>
   <source>New interview …</source>
   <translation>Новая беседа …</translation>
  </message>
  <message>
   <source>New keys</source>
   <translation>Новые клавиши</translation>
  </message>
  <message>
   <source>New keys:</source>
   <translation>Новые клавиши:</translation>
  </message>
  <message>
   <source>New passphrase</source>
   <translation>Новая парольная фраза</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Новый человек</translation>
  </message>
  <message>
   <source>New person: {name}</source>
   <translation>Новый человек: {name}</translation>
  </message>
  <message>
   <source>New place</source>
   <translation>Новое место</translation>
  </message>
  <message>
   <source>New place of detention</source>
   <translation>Новое место содержания</translation>
  </message>
  <message>
   <source>New proceeding</source>
   <translation>Новое разбирательство</translation>
  </message>
  <message>
   <source>New provision</source>
   <translation>Новая норма</translation>
  </message>
  <message>
   <source>New recommendation</source>
   <translation>Новая рекомендация</translation>
  </message>
  <message>
   <source>New recovery key</source>
   <translation>Новый ключ восстановления</translation>
  </message>
  <message>
   <source>New recovery key …</source>
   <translation>Новый ключ восстановления …</translation>
  </message>
  <message>
   <source>New remedy</source>
   <translation>Новая мера возмещения</translation>
  </message>
  <message>
   <source>New section</source>
   <translation>Новый раздел</translation>
  </message>
  <message>
   <source>New sentence</source>
   <translation>Новое высказывание</translation>
  </message>
  <message>
   <source>New sentence of the State</source>
   <translation>Новое высказывание государства</translation>
  </message>
  <message>
   <source>New statistic</source>
   <translation>Новый показатель</translation>
  </message>
  <message>
   <source>New submission</source>
   <translation>Новое представление</translation>
  </message>
  <message>
   <source>New submission …</source>
   <translation>Новое представление …</translation>
  </message>
  <message>
   <source>New tag: {name}</source>
   <translation>Новая метка: {name}</translation>
  </message>
  <message>
   <source>New theme</source>
   <translation>Новая тема</translation>
  </message>
  <message>
   <source>New theme: {name}</source>
   <translation>Новая тема: {name}</translation>
  </message>
  <message>
   <source>New, consent missing</source>
   <translation>Новый, нет согласия</translation>
  </message>
  <message>
   <source>New: {file}</source>
   <translation>Новый: {file}</translation>
  </message>
  <message>
   <source>Next coded passage</source>
   <translation>Следующий закодированный отрывок</translation>
  </message>
  <message>
   <source>Next difference</source>
   <translation>Следующее различие</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Следующее</translation>
  </message>
  <message>
   <source>Next item</source>
   <translation>Следующий материал</translation>
  </message>
  <message>
   <source>Next mark</source>
   <translation>Следующая пометка</translation>
  </message>
  <message>
   <source>Next person in roles that do not go together</source>
   <translation>Следующий человек с несовместимыми ролями</translation>
  </message>
  <message>
   <source>Next question</source>
   <translation>Следующий вопрос</translation>
  </message>
  <message>
   <source>Next section</source>
   <translation>Следующий раздел</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>Следующий шаг</translation>
  </message>
  <message>
   <source>Next: {step}</source>
   <translation>Дальше: {step}</translation>
  </message>
  <message>
   <source>Nickname</source>
   <translation>Прозвище</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Нет</translation>
  </message>
  <message>
   <source>No account contradicts another</source>
   <translation>Ни один рассказ не противоречит другому</translation>
  </message>
  <message>
   <source>No arrows</source>
   <translation>Без стрелок</translation>
  </message>
  <message>
   <source>No bundle has left this vault.</source>
   <translation>Хранилище не покидал ни один пакет.</translation>
  </message>
  <message>
   <source>No bundle was made.</source>
   <translation>Пакет не создан.</translation>
  </message>
  <message>
   <source>No bundle with exactly these marks was attacked and found clean yet.</source>
   <translation>Ни один пакет ровно с этими пометками ещё не прошёл проверку на утечки.</translation>
  </message>
  <message>
   <source>No camera was found; connect one and try again.</source>
   <translation>Камера не найдена; подключите её и попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>No case yet</source>
   <translation>Дел пока нет</translation>
  </message>
  <message>
   <source>No cell is so.</source>
   <translation>Таких ячеек нет.</translation>
  </message>
  <message>
   <source>No claim yet</source>
   <translation>Утверждений ещё нет</translation>
  </message>
  <message>
   <source>No consent for: {profiles}</source>
   <translation>Нет согласия для: {profiles}</translation>
  </message>
  <message>
   <source>No consent is recorded.</source>
   <translation>Согласие не записано.</translation>
  </message>
  <message>
   <source>No consent of this person is recorded. Consent is recorded with the item it is for.</source>
   <translation>Согласие этого человека не записано. Оно записывается у материала, к которому относится.</translation>
  </message>
  <message>
   <source>No consent on file</source>
   <translation>Согласия нет</translation>
  </message>
  <message>
   <source>No consent to use it</source>
   <translation>Нет согласия на использование</translation>
  </message>
  <message>
   <source>No contradiction</source>
   <translation>Не противоречие</translation>
  </message>
  <message>
   <source>No contradiction: they speak of different things</source>
   <translation>Не противоречие: они говорят о разном</translation>
  </message>
  <message>
   <source>No cycle named</source>
   <translation>Цикл не назван</translation>
  </message>
  <message>
   <source>No document is named</source>
   <translation>Документ не назван</translation>
  </message>
  <message>
   <source>No event engages it yet.</source>
   <translation>Норму пока не затрагивает ни одно событие.</translation>
  </message>
  <message>
   <source>No event in this case yet.</source>
   <translation>Событий в этом деле пока нет.</translation>
  </message>
  <message>
   <source>No event is known to have happened here. An event's place is set in the event.</source>
   <translation>Событий здесь нет. Место события указывается в самом событии.</translation>
  </message>
  <message>
   <source>No event yet</source>
   <translation>Событий пока нет</translation>
  </message>
  <message>
   <source>No file has been taken in.</source>
   <translation>Ни один файл не принят.</translation>
  </message>
  <message>
   <source>No file was chosen.</source>
   <translation>Ни один файл не выбран.</translation>
  </message>
  <message>
   <source>No finding behind it</source>
   <translation>За ней нет вывода</translation>
  </message>
  <message>
   <source>No gaps named</source>
   <translation>Пробелы не указаны</translation>
  </message>
  <message>
   <source>No interview is open.</source>
   <translation>Ни одна беседа не открыта.</translation>
  </message>
  <message>
   <source>No item in this case yet: import files, or drop them on the library.</source>
   <translation>Материалов в этом деле пока нет: импортируйте файлы или перетащите их в библиотеку.</translation>
  </message>
  <message>
   <source>No item is linked to this event yet.</source>
   <translation>С этим событием ещё не связан ни один материал.</translation>
  </message>
  <message>
   <source>No item is of this place. An item's place is set in the item.</source>
   <translation>Материалов отсюда нет. Место материала указывается в самом материале.</translation>
  </message>
  <message>
   <source>No item matches this search.</source>
   <translation>Поиску не отвечает ни один материал.</translation>
  </message>
  <message>
   <source>No law</source>
   <translation>Правовых актов нет</translation>
  </message>
  <message>
   <source>No law behind it</source>
   <translation>За ней нет нормы права</translation>
  </message>
  <message>
   <source>No law lets people be held there</source>
   <translation>Закон не разрешает содержать там людей</translation>
  </message>
  <message>
   <source>No microphone was found</source>
   <translation>Микрофон не найден</translation>
  </message>
  <message>
   <source>No microphone was found; connect one and try again.</source>
   <translation>Микрофон не найден; подключите его и попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>No order was shown</source>
   <translation>Ордер не предъявлен</translation>
  </message>
  <message>
   <source>No part in any event yet.</source>
   <translation>Участия в событиях пока нет.</translation>
  </message>
  <message>
   <source>No passage has a code yet</source>
   <translation>Ни у одного фрагмента ещё нет кода</translation>
  </message>
  <message>
   <source>No passage is coded yet</source>
   <translation>Ни один фрагмент ещё не закодирован</translation>
  </message>
  <message>
   <source>No place has a position yet</source>
   <translation>Ни у одного места ещё нет координат</translation>
  </message>
  <message>
   <source>No place of detention yet</source>
   <translation>Мест содержания пока нет</translation>
  </message>
  <message>
   <source>No place within this one.</source>
   <translation>Внутри этого места других нет.</translation>
  </message>
  <message>
   <source>No place yet</source>
   <translation>Мест пока нет</translation>
  </message>
  <message>
   <source>No proceeding yet</source>
   <translation>Разбирательств пока нет</translation>
  </message>
  <message>
   <source>No program can judge these. Few others in the case share them, so that who knows the people there may know who is meant.</source>
   <translation>Об этом не может судить программа. В деле это есть мало у кого ещё, и тот, кто знает людей, может узнать, о ком речь.</translation>
  </message>
  <message>
   <source>No provision is named yet.</source>
   <translation>Норма пока не указана.</translation>
  </message>
  <message>
   <source>No recommendation yet</source>
   <translation>Пока нет ни одной рекомендации</translation>
  </message>
  <message>
   <source>No role in any case yet.</source>
   <translation>Ролей в делах пока нет.</translation>
  </message>
  <message>
   <source>No route</source>
   <translation>Без пути</translation>
  </message>
  <message>
   <source>No source</source>
   <translation>Нет источника</translation>
  </message>
  <message>
   <source>No statistic yet</source>
   <translation>Статистики пока нет</translation>
  </message>
  <message>
   <source>No step is done yet</source>
   <translation>Ни один шаг ещё не сделан</translation>
  </message>
  <message>
   <source>No text yet</source>
   <translation>Текста пока нет</translation>
  </message>
  <message>
   <source>No time codes tell where this turn begins and ends.</source>
   <translation>По отметкам времени не видно, где эта реплика начинается и кончается.</translation>
  </message>
  <message>
   <source>No vault is open.</source>
   <translation>Хранилище не открыто.</translation>
  </message>
  <message>
   <source>No view is kept yet</source>
   <translation>Видов пока не сохранено</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>№</translation>
  </message>
  <message>
   <source>No. {number}</source>
   <translation>№ {number}</translation>
  </message>
  <message>
   <source>Nobody else.</source>
   <translation>Больше никого.</translation>
  </message>
  <message>
   <source>Nobody has a role in this case yet.</source>
   <translation>В этом деле ещё ни у кого нет роли.</translation>
  </message>
  <message>
   <source>Nobody has graded it</source>
   <translation>Никто не оценил</translation>
  </message>
  <message>
   <source>Nobody has looked at every page yet.</source>
   <translation>Все страницы ещё никто не просмотрел.</translation>
  </message>
  <message>
   <source>Nobody holds a bundle with it.</source>
   <translation>Комплекта с этим материалом ни у кого нет.</translation>
  </message>
  <message>
   <source>Nobody is asked</source>
   <translation>Адресат не назван</translation>
  </message>
  <message>
   <source>Nobody is counted twice: who is named is taken to be of a group that counts as many, until somebody says that they are other people.</source>
   <translation>Никто не посчитан дважды: названный человек считается входящим в группу не меньшего размера, пока кто-нибудь не скажет, что это другие люди.</translation>
  </message>
  <message>
   <source>Nobody is here yet</source>
   <translation>Здесь пока никого нет</translation>
  </message>
  <message>
   <source>Nobody is named as a perpetrator yet.</source>
   <translation>Исполнители пока не названы.</translation>
  </message>
  <message>
   <source>Nobody is named as a victim yet.</source>
   <translation>Пострадавшие пока не названы.</translation>
  </message>
  <message>
   <source>Nobody is named as a witness yet.</source>
   <translation>Свидетели пока не названы.</translation>
  </message>
  <message>
   <source>Nobody is recorded as held there.</source>
   <translation>Никто не записан как содержавшийся там.</translation>
  </message>
  <message>
   <source>Nobody is recorded yet: victims, accused, judges, counsel, interpreters.</source>
   <translation>Пока никто не записан: пострадавшие, обвиняемые, судьи, адвокаты, переводчики.</translation>
  </message>
  <message>
   <source>Nobody speaks in item {number}.</source>
   <translation>В материале {number} никто не говорит.</translation>
  </message>
  <message>
   <source>Nobody, as far as is recorded.</source>
   <translation>Никого, насколько записано.</translation>
  </message>
  <message>
   <source>None of them</source>
   <translation>Ничьи</translation>
  </message>
  <message>
   <source>None on file; an item of this kind needs one before it leaves.</source>
   <translation>Согласия нет; такому материалу оно нужно, прежде чем он будет передан.</translation>
  </message>
  <message>
   <source>Normal speed</source>
   <translation>Обычная скорость</translation>
  </message>
  <message>
   <source>Not adopted</source>
   <translation>Не принята</translation>
  </message>
  <message>
   <source>Not all of it counts</source>
   <translation>Засчитано не всё</translation>
  </message>
  <message>
   <source>Not asked</source>
   <translation>Не спрашивали</translation>
  </message>
  <message>
   <source>Not broken down: add what falls to a sex, an age, a nationality, a status.</source>
   <translation>Разбивки нет: добавьте, сколько приходится на пол, возраст, гражданство, статус.</translation>
  </message>
  <message>
   <source>Not counted</source>
   <translation>Не считается</translation>
  </message>
  <message>
   <source>Not graded</source>
   <translation>Без оценки</translation>
  </message>
  <message>
   <source>Not implemented</source>
   <translation>Не выполнена</translation>
  </message>
  <message>
   <source>Not informed</source>
   <translation>Не извещены</translation>
  </message>
  <message>
   <source>Not known where</source>
   <translation>Неизвестно где</translation>
  </message>
  <message>
   <source>Not known whether an order was shown</source>
   <translation>Неизвестно, предъявлен ли ордер</translation>
  </message>
  <message>
   <source>Not known whether they took part</source>
   <translation>Участие неизвестно</translation>
  </message>
  <message>
   <source>Not looked at.</source>
   <translation>Не просмотрено.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Не сейчас</translation>
  </message>
  <message>
   <source>Not protected: the name leaves in bundles for partners, courts and the UN, unless a consent of this person allows no name. Public bundles always hide it.</source>
   <translation>Не под защитой: в пакетах для партнёров, судов и ООН имя остаётся, если согласие этого человека допускает имя. В публичных пакетах оно скрывается всегда.</translation>
  </message>
  <message>
   <source>Not read yet</source>
   <translation>Ещё не прочитано</translation>
  </message>
  <message>
   <source>Not recording</source>
   <translation>Записи нет</translation>
  </message>
  <message>
   <source>Not reviewed for what must be hidden</source>
   <translation>Не проверено, что нужно скрыть</translation>
  </message>
  <message>
   <source>Not said</source>
   <translation>Не указано</translation>
  </message>
  <message>
   <source>Not settled yet</source>
   <translation>Ещё не разрешено</translation>
  </message>
  <message>
   <source>Not shown by the file itself</source>
   <translation>Сам файл этого не показывает</translation>
  </message>
  <message>
   <source>Not so …</source>
   <translation>Не так …</translation>
  </message>
  <message>
   <source>Not taken down yet</source>
   <translation>Ещё не записаны</translation>
  </message>
  <message>
   <source>Not taken in</source>
   <translation>Не принято</translation>
  </message>
  <message>
   <source>Not to be trusted</source>
   <translation>Доверять нельзя</translation>
  </message>
  <message>
   <source>Not translated</source>
   <translation>Не переведено</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Заметка</translation>
  </message>
  <message>
   <source>Note on a passage</source>
   <translation>Заметка к отрывку</translation>
  </message>
  <message>
   <source>Note on the event</source>
   <translation>Заметка к событию</translation>
  </message>
  <message>
   <source>Note on the item</source>
   <translation>Заметка к материалу</translation>
  </message>
  <message>
   <source>Note on the mark</source>
   <translation>Заметка к пометке</translation>
  </message>
  <message>
   <source>Note taken in the interview</source>
   <translation>Заметка в беседе</translation>
  </message>
  <message>
   <source>Note that {bundle} was asked for</source>
   <translation>Записать запрос по комплекту {bundle}</translation>
  </message>
  <message>
   <source>Note the remedy</source>
   <translation>Отметить средство защиты</translation>
  </message>
  <message>
   <source>Note to ourselves</source>
   <translation>Заметка для себя</translation>
  </message>
  <message>
   <source>Note to the clerk</source>
   <translation>Примечание для секретаря</translation>
  </message>
  <message>
   <source>Note to the clerk …</source>
   <translation>Примечание для секретаря…</translation>
  </message>
  <message>
   <source>Note to the clerk, {exhibit}</source>
   <translation>Примечание для секретаря, {exhibit}</translation>
  </message>
  <message>
   <source>Noted an answer</source>
   <translation>Записан ответ</translation>
  </message>
  <message>
   <source>Noted in the log</source>
   <translation>Отмечено в журнале</translation>
  </message>
  <message>
   <source>Noted what a recipient was asked</source>
   <translation>Записано, о чём просили получателя</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Заметки</translation>
  </message>
  <message>
   <source>Notes of the interview</source>
   <translation>Заметки беседы</translation>
  </message>
  <message>
   <source>Notes on passages</source>
   <translation>Заметки к отрывкам</translation>
  </message>
  <message>
   <source>Nothing chosen</source>
   <translation>Ничего не выбрано</translation>
  </message>
  <message>
   <source>Nothing counts for it</source>
   <translation>За него ничего не засчитано</translation>
  </message>
  <message>
   <source>Nothing counts for it yet</source>
   <translation>В его пользу пока ничего</translation>
  </message>
  <message>
   <source>Nothing counts for it yet. Put passages to it from an item, or find them by their codes.</source>
   <translation>В его пользу пока ничего не считается. Отнесите к нему фрагменты из материала или найдите их по кодам.</translation>
  </message>
  <message>
   <source>Nothing else waits for a review.</source>
   <translation>Больше ничего не ждёт просмотра.</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Ничего не найдено</translation>
  </message>
  <message>
   <source>Nothing happened yet</source>
   <translation>Событий пока нет</translation>
  </message>
  <message>
   <source>Nothing here is about it</source>
   <translation>Здесь об этом ничего нет</translation>
  </message>
  <message>
   <source>Nothing here matches.</source>
   <translation>Ничего не найдено.</translation>
  </message>
  <message>
   <source>Nothing is behind it yet. Add the claims that it follows from.</source>
   <translation>Пока за ней ничего нет. Добавьте утверждения, из которых она следует.</translation>
  </message>
  <message>
   <source>Nothing is being reviewed.</source>
   <translation>Сейчас ничего не просматривается.</translation>
  </message>
  <message>
   <source>Nothing is being worked on.</source>
   <translation>Заданий нет.</translation>
  </message>
  <message>
   <source>Nothing is called so.</source>
   <translation>Ничего с таким названием нет.</translation>
  </message>
  <message>
   <source>Nothing is coded here.</source>
   <translation>Здесь ничего не закодировано.</translation>
  </message>
  <message>
   <source>Nothing is coded to law yet</source>
   <translation>К нормам ещё ничего не отнесено</translation>
  </message>
  <message>
   <source>Nothing is evidenced here yet. Link an item, or select a passage in one and press C.</source>
   <translation>Доказательств пока нет. Свяжите материал или выделите в нём отрывок и нажмите C.</translation>
  </message>
  <message>
   <source>Nothing is found.</source>
   <translation>Ничего не найдено.</translation>
  </message>
  <message>
   <source>Nothing is hidden. For your own use only; it asks no consent of anybody else.</source>
   <translation>Ничего не скрывается. Только для себя; ничьего согласия не требуется.</translation>
  </message>
  <message>
   <source>Nothing is left to mend</source>
   <translation>Исправлять больше нечего</translation>
  </message>
  <message>
   <source>Nothing is linked yet. Select words in the text and press C.</source>
   <translation>Связей пока нет. Выделите слова в тексте и нажмите C.</translation>
  </message>
  <message>
   <source>Nothing is marked here.</source>
   <translation>Здесь нет пометок.</translation>
  </message>
  <message>
   <source>Nothing is marked. Look at every page, then say so.</source>
   <translation>Пометок нет. Просмотрите каждую страницу и подтвердите это.</translation>
  </message>
  <message>
   <source>Nothing is missing.</source>
   <translation>Всё на месте.</translation>
  </message>
  <message>
   <source>Nothing is owed or was given, as far as is recorded.</source>
   <translation>Ничего не причитается и ничего не дано, насколько записано.</translation>
  </message>
  <message>
   <source>Nothing is recorded. Record when it was made, whether the Committee adopted it, what the State answered, and whether it was done; in each review cycle anew.</source>
   <translation>Ничего не записано. Запишите, когда она была дана, принял ли её Комитет, что ответило государство и выполнена ли она; в каждом цикле рассмотрения заново.</translation>
  </message>
  <message>
   <source>Nothing is selected.</source>
   <translation>Ничего не выбрано.</translation>
  </message>
  <message>
   <source>Nothing is suggested now.</source>
   <translation>Сейчас подсказок нет.</translation>
  </message>
  <message>
   <source>Nothing is tied to anything yet</source>
   <translation>Пока ничего ни с чем не связано</translation>
  </message>
  <message>
   <source>Nothing is written here; choose “Clear” to empty it.</source>
   <translation>Здесь ничего не написано; чтобы очистить поле, выберите «Очистить».</translation>
  </message>
  <message>
   <source>Nothing is wrong.</source>
   <translation>Всё в порядке.</translation>
  </message>
  <message>
   <source>Nothing marked</source>
   <translation>Пометок нет</translation>
  </message>
  <message>
   <source>Nothing new was found.</source>
   <translation>Нового не найдено.</translation>
  </message>
  <message>
   <source>Nothing of it was saved.</source>
   <translation>Ничего из этого не сохранено.</translation>
  </message>
  <message>
   <source>Nothing rare was found.</source>
   <translation>Ничего редкого не найдено.</translation>
  </message>
  <message>
   <source>Nothing speaks against it.</source>
   <translation>Ничто не говорит против него.</translation>
  </message>
  <message>
   <source>Nothing taken yet.</source>
   <translation>Пока ничего не снято.</translation>
  </message>
  <message>
   <source>Nothing that counts speaks for it: find passages, or take it out.</source>
   <translation>Ничто из учитываемого его не подтверждает: найдите фрагменты или уберите его.</translation>
  </message>
  <message>
   <source>Nothing that the State says yet</source>
   <translation>Пока нет ни одного высказывания государства</translation>
  </message>
  <message>
   <source>Nothing waits for a review.</source>
   <translation>Ничего не ждёт просмотра.</translation>
  </message>
  <message>
   <source>Nothing was recorded, so nothing was kept.</source>
   <translation>Ничего не записано, поэтому ничего не сохранено.</translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation>Пока ничего</translation>
  </message>
  <message>
   <source>Notified</source>
   <translation>Уведомление</translation>
  </message>
  <message>
   <source>Notified on</source>
   <translation>Дата уведомления</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Номер</translation>
  </message>
  <message>
   <source>Number of hits</source>
   <translation>Число совпадений</translation>
  </message>
  <message>
   <source>Number of items</source>
   <translation>Число материалов</translation>
  </message>
  <message>
   <source>Number of pages</source>
   <translation>Число страниц</translation>
  </message>
  <message>
   <source>Number of the file</source>
   <translation>Номер дела</translation>
  </message>
  <message>
   <source>Number of the item that is the document</source>
   <translation>Номер материала, который является документом</translation>
  </message>
  <message>
   <source>Number of the item, to confirm</source>
   <translation>Номер материала для подтверждения</translation>
  </message>
  <message>
   <source>Number prefix</source>
   <translation>Префикс номеров</translation>
  </message>
  <message>
   <source>Number without a source</source>
   <translation>Число без источника</translation>
  </message>
  <message>
   <source>Number {number}</source>
   <translation>Номер {number}</translation>
  </message>
  <message>
   <source>Numbered right?</source>
   <translation>Верно пронумерован?</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Числа</translation>
  </message>
  <message>
   <source>Numbers in these words</source>
   <translation>Числа в этих словах</translation>
  </message>
  <message>
   <source>Numbers that do not fit</source>
   <translation>Числа, которые не сходятся</translation>
  </message>
  <message>
   <source>Of a facility: the authority in charge</source>
   <translation>Для учреждения: ответственный орган</translation>
  </message>
  <message>
   <source>Of some importance</source>
   <translation>Имеет значение</translation>
  </message>
  <message>
   <source>Of the group</source>
   <translation>Из группы</translation>
  </message>
  <message>
   <source>Of the group, like all who stand beside it</source>
   <translation>Входят в группу, как и все, кто назван рядом с ней</translation>
  </message>
  <message>
   <source>Of the group: counted once</source>
   <translation>Входят в группу: посчитаны один раз</translation>
  </message>
  <message>
   <source>Of the group?</source>
   <translation>Из группы?</translation>
  </message>
  <message>
   <source>Of what</source>
   <translation>Чего</translation>
  </message>
  <message>
   <source>Of what kind</source>
   <translation>Какого рода</translation>
  </message>
  <message>
   <source>Of which event does it say something?</source>
   <translation>О каком событии здесь говорится?</translation>
  </message>
  <message>
   <source>Official number</source>
   <translation>Официальный номер</translation>
  </message>
  <message>
   <source>Official title</source>
   <translation>Официальное название</translation>
  </message>
  <message>
   <source>Official title set</source>
   <translation>Официальное название задано</translation>
  </message>
  <message>
   <source>Official titles</source>
   <translation>Официальные названия</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Когда</translation>
  </message>
  <message>
   <source>On no page</source>
   <translation>Не на странице</translation>
  </message>
  <message>
   <source>On paper</source>
   <translation>На бумаге</translation>
  </message>
  <message>
   <source>On this computer</source>
   <translation>На этом компьютере</translation>
  </message>
  <message>
   <source>On what ground</source>
   <translation>На каком основании</translation>
  </message>
  <message>
   <source>On which law it rests.</source>
   <translation>На каком праве она основана.</translation>
  </message>
  <message>
   <source>Once &amp;more</source>
   <translation>&amp;Ещё раз</translation>
  </message>
  <message>
   <source>Once it has left, the bundle is frozen; late documents go into a supplement.</source>
   <translation>Переданный пакет больше не меняется; поздние документы идут в дополнение.</translation>
  </message>
  <message>
   <source>One encrypted file in the age format: the recipient opens it with Kuager or with the age program. That it was handed over is noted in the vault.</source>
   <translation>Один зашифрованный файл формата age: получатель откроет его в Kuager или программой age. Передача записывается в хранилище.</translation>
  </message>
  <message>
   <source>One frame back</source>
   <translation>Кадр назад</translation>
  </message>
  <message>
   <source>One frame forward</source>
   <translation>Кадр вперёд</translation>
  </message>
  <message>
   <source>One lane</source>
   <translation>Одна дорожка</translation>
  </message>
  <message>
   <source>One on each line</source>
   <translation>По одному в строке</translation>
  </message>
  <message>
   <source>One paragraph a line. Begin to write, or begin with the words of a text.</source>
   <translation>Один пункт на строку. Начните писать или возьмите слова из текста.</translation>
  </message>
  <message>
   <source>One person</source>
   <translation>Один человек</translation>
  </message>
  <message>
   <source>One sentence</source>
   <translation>Одно предложение</translation>
  </message>
  <message>
   <source>One source only</source>
   <translation>Только один источник</translation>
  </message>
  <message>
   <source>One source: it contradicts itself</source>
   <translation>Один источник: он противоречит сам себе</translation>
  </message>
  <message>
   <source>One violation within the event, by its international code.</source>
   <translation>Одно нарушение внутри события, по международному коду.</translation>
  </message>
  <message numerus="yes">
   <source>Only %Ln minute(s) more fit on the disk.</source>
   <translation>
    <numerusform>На диск войдёт ещё только %Ln минута.</numerusform>
    <numerusform>На диск войдут ещё только %Ln минуты.</numerusform>
    <numerusform>На диск войдёт ещё только %Ln минут.</numerusform>
   </translation>
  </message>
  <message>
   <source>Only after</source>
   <translation>Только после</translation>
  </message>
  <message>
   <source>Only before</source>
   <translation>Только до</translation>
  </message>
  <message>
   <source>Only if the vault was made with one</source>
   <translation>Только если хранилище создано с ним</translation>
  </message>
  <message>
   <source>Only items</source>
   <translation>Только материалы</translation>
  </message>
  <message>
   <source>Only its chain</source>
   <translation>Только его цепочка</translation>
  </message>
  <message>
   <source>Only repeats the State</source>
   <translation>Лишь повторяет государство</translation>
  </message>
  <message>
   <source>Only some pages of {title}</source>
   <translation>Только часть страниц: {title}</translation>
  </message>
  <message>
   <source>Only some pages …</source>
   <translation>Только часть страниц…</translation>
  </message>
  <message>
   <source>Only the case is needed to begin. Everything else can follow, or stay open.</source>
   <translation>Для начала нужно только дело. Остальное можно добавить позже или оставить.</translation>
  </message>
  <message numerus="yes">
   <source>Only the first %Ln place(s) are shown.</source>
   <translation>
    <numerusform>Показано только первое %Ln место.</numerusform>
    <numerusform>Показаны только первые %Ln места.</numerusform>
    <numerusform>Показаны только первые %Ln мест.</numerusform>
   </translation>
  </message>
  <message>
   <source>Only what is open</source>
   <translation>Только нерешённое</translation>
  </message>
  <message>
   <source>Only what is unanswered</source>
   <translation>Только оставшееся без ответа</translation>
  </message>
  <message>
   <source>Only where it is clear</source>
   <translation>Только где это однозначно</translation>
  </message>
  <message>
   <source>Only with evidence</source>
   <translation>Только с доказательствами</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Open a vault that I have</source>
   <translation>Открыть своё хранилище</translation>
  </message>
  <message>
   <source>Open a vault. Nothing in it leaves this computer unless you export it.</source>
   <translation>Откройте хранилище. Ничто не покинет этот компьютер, пока вы сами это не экспортируете.</translation>
  </message>
  <message>
   <source>Open an item and choose “Review with before and after”, or take the next that waits.</source>
   <translation>Откройте материал и выберите «Просмотр: до и после» или возьмите следующий, который ждёт.</translation>
  </message>
  <message>
   <source>Open for reading only: another program writes to it</source>
   <translation>Только для чтения: в хранилище пишет другая программа</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Открыть его</translation>
  </message>
  <message>
   <source>Open it again</source>
   <translation>Открыть снова</translation>
  </message>
  <message>
   <source>Open the attachment {name}</source>
   <translation>Открыть вложение {name}</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Открыть файл</translation>
  </message>
  <message>
   <source>Open the item to link it</source>
   <translation>Откройте материал, чтобы связать его</translation>
  </message>
  <message>
   <source>Open the passage</source>
   <translation>Открыть фрагмент</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Начато</translation>
  </message>
  <message>
   <source>Opening: the keys, then the custody log …</source>
   <translation>Открытие: ключи, затем журнал хранения …</translation>
  </message>
  <message>
   <source>Opening: {step} …</source>
   <translation>Открытие: {step} …</translation>
  </message>
  <message>
   <source>Or a new claim</source>
   <translation>Или новое утверждение</translation>
  </message>
  <message>
   <source>Or drop files on the window. Each is hashed and encrypted before it counts as received; nothing is written anywhere in plain text.</source>
   <translation>Или перетащите файлы в окно. Контрольная сумма записывается, и файл шифруется раньше, чем считается принятым; открытым текстом ничего не пишется.</translation>
  </message>
  <message>
   <source>Or in words of one’s own</source>
   <translation>Или своими словами</translation>
  </message>
  <message>
   <source>Or where, in words</source>
   <translation>Или где, словами</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Порядок</translation>
  </message>
  <message>
   <source>Ordered in</source>
   <translation>Назначена в</translation>
  </message>
  <message>
   <source>Organisations, one on each line</source>
   <translation>Организации, по одной на строке</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>Происхождение</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Оригинал</translation>
  </message>
  <message>
   <source>Original copied out of the vault</source>
   <translation>Оригинал скопирован из хранилища</translation>
  </message>
  <message>
   <source>Originals</source>
   <translation>Оригиналы</translation>
  </message>
  <message>
   <source>Other names</source>
   <translation>Другие имена</translation>
  </message>
  <message>
   <source>Other people: counted beside it</source>
   <translation>Другие люди: посчитаны рядом с ней</translation>
  </message>
  <message>
   <source>Other place where people were held</source>
   <translation>Другое место, где держали людей</translation>
  </message>
  <message>
   <source>Other programs</source>
   <translation>Другие программы</translation>
  </message>
  <message>
   <source>Other provisions of the same items</source>
   <translation>Другие нормы тех же материалов</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Другие</translation>
  </message>
  <message>
   <source>Otherwise</source>
   <translation>Иначе</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Исход</translation>
  </message>
  <message>
   <source>Outcome for them</source>
   <translation>Исход для них</translation>
  </message>
  <message>
   <source>Outcome in words</source>
   <translation>Исход словами</translation>
  </message>
  <message>
   <source>Over and over</source>
   <translation>Повтор</translation>
  </message>
  <message>
   <source>Owed</source>
   <translation>Причитается</translation>
  </message>
  <message>
   <source>Owed by</source>
   <translation>Кто должен</translation>
  </message>
  <message>
   <source>Owed since</source>
   <translation>Причитается с</translation>
  </message>
  <message>
   <source>Owed, in all</source>
   <translation>Причитается, всего</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Pa&amp;ssphrase</source>
   <translation>Парольная &amp;фраза</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Страница</translation>
  </message>
  <message>
   <source>Page number</source>
   <translation>Номер страницы</translation>
  </message>
  <message>
   <source>Page preview</source>
   <translation>Просмотр</translation>
  </message>
  <message>
   <source>Page to print (*.pdf)</source>
   <translation>Страница для печати (*.pdf)</translation>
  </message>
  <message>
   <source>Page {number} cannot be burnt, and will not leave. {why}</source>
   <translation>Страницу {number} нельзя выжечь, и она не будет передана. {why}</translation>
  </message>
  <message>
   <source>Page {number} is being burnt</source>
   <translation>Страница {number} выжигается</translation>
  </message>
  <message>
   <source>Page {number} is damaged and cannot be drawn.</source>
   <translation>Страница {number} повреждена и не рисуется.</translation>
  </message>
  <message>
   <source>Page {number}, nothing open</source>
   <translation>Страница {number}, нерешённого нет</translation>
  </message>
  <message>
   <source>Page {number}, reviewed</source>
   <translation>Страница {number}, просмотрена</translation>
  </message>
  <message>
   <source>Page {number}, {open} open</source>
   <translation>Страница {number}, не решено: {open}</translation>
  </message>
  <message>
   <source>Page {page}</source>
   <translation>Страница {page}</translation>
  </message>
  <message>
   <source>Page {page} of {total}</source>
   <translation>Страница {page} из {total}</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Страницы</translation>
  </message>
  <message>
   <source>Pages of the bundle</source>
   <translation>Страницы пакета</translation>
  </message>
  <message>
   <source>Pages of the original</source>
   <translation>Страницы оригинала</translation>
  </message>
  <message>
   <source>Pages to print (*.pdf)</source>
   <translation>Страницы для печати (*.pdf)</translation>
  </message>
  <message>
   <source>Paid</source>
   <translation>Выплачено</translation>
  </message>
  <message>
   <source>Paid on</source>
   <translation>Дата выплаты</translation>
  </message>
  <message>
   <source>Paid, in all</source>
   <translation>Выплачено, всего</translation>
  </message>
  <message>
   <source>Paired paragraphs</source>
   <translation>Сопоставлены абзацы</translation>
  </message>
  <message>
   <source>Pairs carried over from an earlier version; look at them again</source>
   <translation>Пары перенесены с прежней версии; просмотрите их ещё раз</translation>
  </message>
  <message>
   <source>Pairs made by hand given up</source>
   <translation>Пары, сделанные вручную, сняты</translation>
  </message>
  <message>
   <source>Pairs of paragraphs</source>
   <translation>Пары абзацев</translation>
  </message>
  <message>
   <source>Paragraph</source>
   <translation>Абзац</translation>
  </message>
  <message>
   <source>Paragraph that is read</source>
   <translation>Пункт, который зачитывается</translation>
  </message>
  <message>
   <source>Paragraph {number} of {total}</source>
   <translation>Пункт {number} из {total}</translation>
  </message>
  <message>
   <source>Paragraphs of the statement</source>
   <translation>Пункты показаний</translation>
  </message>
  <message>
   <source>Paragraphs of the text</source>
   <translation>Абзацы текста</translation>
  </message>
  <message>
   <source>Paragraphs of the translation</source>
   <translation>Абзацы перевода</translation>
  </message>
  <message>
   <source>Paragraphs paired by hand</source>
   <translation>Абзацы сопоставлены вручную</translation>
  </message>
  <message>
   <source>Paragraphs paired by the program</source>
   <translation>Абзацы сопоставлены программой</translation>
  </message>
  <message>
   <source>Paragraphs paired with the translation by hand</source>
   <translation>Абзацы сопоставлены с переводом вручную</translation>
  </message>
  <message>
   <source>Part added</source>
   <translation>Часть добавлена</translation>
  </message>
  <message>
   <source>Part by: {dimension}</source>
   <translation>Часть, признак: {dimension}</translation>
  </message>
  <message>
   <source>Part changed</source>
   <translation>Часть изменена</translation>
  </message>
  <message>
   <source>Part in an event</source>
   <translation>Участие в событии</translation>
  </message>
  <message>
   <source>Part in an event added</source>
   <translation>Участие в событии добавлено</translation>
  </message>
  <message>
   <source>Part in events</source>
   <translation>Участие в событиях</translation>
  </message>
  <message>
   <source>Part in the event</source>
   <translation>Участие в событии</translation>
  </message>
  <message>
   <source>Part in the event changed</source>
   <translation>Участие в событии изменено</translation>
  </message>
  <message>
   <source>Part in the event removed</source>
   <translation>Участие в событии удалено</translation>
  </message>
  <message>
   <source>Part in the proceeding</source>
   <translation>Участие в разбирательстве</translation>
  </message>
  <message>
   <source>Part in the proceeding changed</source>
   <translation>Участие в разбирательстве изменено</translation>
  </message>
  <message>
   <source>Part of the statistic</source>
   <translation>Часть показателя</translation>
  </message>
  <message>
   <source>Part removed</source>
   <translation>Часть убрана</translation>
  </message>
  <message>
   <source>Part the row</source>
   <translation>Разделить строку</translation>
  </message>
  <message>
   <source>Parties, one a line</source>
   <translation>Стороны, по одной в строке</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Части</translation>
  </message>
  <message>
   <source>Parts and their licences</source>
   <translation>Составные части и их лицензии</translation>
  </message>
  <message>
   <source>Parts of the analysis</source>
   <translation>Части анализа</translation>
  </message>
  <message>
   <source>Parts of the item</source>
   <translation>Части материала</translation>
  </message>
  <message>
   <source>Parts of the submission</source>
   <translation>Части представления</translation>
  </message>
  <message>
   <source>Parts: {dimension}</source>
   <translation>Части: {dimension}</translation>
  </message>
  <message>
   <source>Passage</source>
   <translation>Фрагмент</translation>
  </message>
  <message>
   <source>Passage chosen</source>
   <translation>Фрагмент выбран</translation>
  </message>
  <message>
   <source>Passage of a claim changed</source>
   <translation>Фрагмент утверждения изменён</translation>
  </message>
  <message>
   <source>Passage of the claim</source>
   <translation>Фрагмент утверждения</translation>
  </message>
  <message>
   <source>Passage put on its words</source>
   <translation>Отрывок поставлен на свои слова</translation>
  </message>
  <message>
   <source>Passage put to a claim</source>
   <translation>Фрагмент отнесён к утверждению</translation>
  </message>
  <message>
   <source>Passage removed</source>
   <translation>Отрывок удалён</translation>
  </message>
  <message>
   <source>Passage set against the State</source>
   <translation>Фрагмент противопоставлен словам государства</translation>
  </message>
  <message>
   <source>Passage taken off the claim</source>
   <translation>Фрагмент снят с утверждения</translation>
  </message>
  <message>
   <source>Passage that bears on what the State says</source>
   <translation>Фрагмент, относящийся к словам государства</translation>
  </message>
  <message>
   <source>Passage without a claim</source>
   <translation>Фрагмент без утверждения</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Фрагменты</translation>
  </message>
  <message>
   <source>Passages by code</source>
   <translation>Фрагменты по коду</translation>
  </message>
  <message>
   <source>Passages quoted</source>
   <translation>Процитированы отрывки</translation>
  </message>
  <message>
   <source>Passages relied on, word for word</source>
   <translation>Цитируемые места, дословно</translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Парольная фраза</translation>
  </message>
  <message>
   <source>Passphrase of the certificate</source>
   <translation>Парольная фраза сертификата</translation>
  </message>
  <message>
   <source>Passphrase of the sample</source>
   <translation>Парольная фраза примера</translation>
  </message>
  <message>
   <source>Passphrase of the vault</source>
   <translation>Парольная фраза хранилища</translation>
  </message>
  <message>
   <source>Passphrase of the vault when the backup was made</source>
   <translation>Парольная фраза на момент создания копии</translation>
  </message>
  <message>
   <source>Passphrase until now</source>
   <translation>Прежняя парольная фраза</translation>
  </message>
  <message>
   <source>Passphrase, once more</source>
   <translation>Парольная фраза ещё раз</translation>
  </message>
  <message>
   <source>Password of item {number}</source>
   <translation>Пароль материала {number}</translation>
  </message>
  <message>
   <source>Password of the file</source>
   <translation>Пароль файла</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Пауза</translation>
  </message>
  <message>
   <source>Paused: nothing is recorded</source>
   <translation>Пауза: ничего не записывается</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Люди</translation>
  </message>
  <message>
   <source>People and events</source>
   <translation>Люди и события</translation>
  </message>
  <message>
   <source>People and proceedings</source>
   <translation>Люди и производства</translation>
  </message>
  <message>
   <source>People and where they were held</source>
   <translation>Люди и где их держали</translation>
  </message>
  <message>
   <source>People appear</source>
   <translation>Люди указаны</translation>
  </message>
  <message>
   <source>People by role</source>
   <translation>Люди по ролям</translation>
  </message>
  <message>
   <source>People detained; left empty for the event itself</source>
   <translation>Задержанных; пусто для самого события</translation>
  </message>
  <message>
   <source>People held</source>
   <translation>Сколько содержится</translation>
  </message>
  <message>
   <source>People may be held there by law</source>
   <translation>По закону людей можно там содержать</translation>
  </message>
  <message>
   <source>People who were harmed</source>
   <translation>Пострадавшие</translation>
  </message>
  <message>
   <source>People whose words or image are in it: {count}</source>
   <translation>Людей, чьи слова или изображения в нём есть: {count}</translation>
  </message>
  <message>
   <source>People, by pseudonym and role</source>
   <translation>Люди: псевдоним и роль</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Период</translation>
  </message>
  <message>
   <source>Period not told</source>
   <translation>Период не указан</translation>
  </message>
  <message>
   <source>Perpetrators</source>
   <translation>Исполнители</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Человек</translation>
  </message>
  <message>
   <source>Person added</source>
   <translation>Человек добавлен</translation>
  </message>
  <message>
   <source>Person added to the case</source>
   <translation>Человек добавлен в дело</translation>
  </message>
  <message>
   <source>Person added to the event</source>
   <translation>Человек добавлен в событие</translation>
  </message>
  <message>
   <source>Person changed</source>
   <translation>Сведения о человеке изменены</translation>
  </message>
  <message>
   <source>Person in the case</source>
   <translation>Человек в деле</translation>
  </message>
  <message>
   <source>Person in the event</source>
   <translation>Человек в событии</translation>
  </message>
  <message>
   <source>Person put in the trash</source>
   <translation>Человек перемещён в корзину</translation>
  </message>
  <message>
   <source>Person put into the proceeding</source>
   <translation>Участник разбирательства добавлен</translation>
  </message>
  <message>
   <source>Person taken out of the event</source>
   <translation>Человек убран из события</translation>
  </message>
  <message>
   <source>Person taken out of the proceeding</source>
   <translation>Участник убран из разбирательства</translation>
  </message>
  <message>
   <source>Person taken out of the trash</source>
   <translation>Человек возвращён из корзины</translation>
  </message>
  <message>
   <source>Person without a part</source>
   <translation>Человек без роли</translation>
  </message>
  <message>
   <source>Photograph</source>
   <translation>Снимок</translation>
  </message>
  <message>
   <source>Photographed into the vault</source>
   <translation>Снято прямо в хранилище</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>Изображение (*.png)</translation>
  </message>
  <message>
   <source>Picture of the film with its boxes</source>
   <translation>Кадр фильма с рамками</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>Картины</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Место</translation>
  </message>
  <message>
   <source>Place added</source>
   <translation>Место добавлено</translation>
  </message>
  <message>
   <source>Place changed</source>
   <translation>Место изменено</translation>
  </message>
  <message>
   <source>Place put in the trash</source>
   <translation>Место перемещено в корзину</translation>
  </message>
  <message>
   <source>Place taken out of the trash</source>
   <translation>Место возвращено из корзины</translation>
  </message>
  <message>
   <source>Place where people are held</source>
   <translation>Место, где содержат людей</translation>
  </message>
  <message>
   <source>Place, if its own</source>
   <translation>Место, если своё</translation>
  </message>
  <message>
   <source>Placed notes in the recording</source>
   <translation>Заметки привязаны к записи</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Места</translation>
  </message>
  <message>
   <source>Places are where events happened and items come from: villages, streets, and facilities in which people are held, with whoever runs them.</source>
   <translation>Места: где происходили события и откуда материалы. Сёла, улицы, учреждения, где содержат людей, и те, кто ими управляет.</translation>
  </message>
  <message>
   <source>Places of detention</source>
   <translation>Места содержания под стражей</translation>
  </message>
  <message>
   <source>Places on the map</source>
   <translation>Места на карте</translation>
  </message>
  <message>
   <source>Places within it</source>
   <translation>Места внутри</translation>
  </message>
  <message>
   <source>Places, dates, work and family that few others in the case share would stand here.</source>
   <translation>Здесь стояли бы места, даты, работа и родство, которые в деле есть мало у кого ещё.</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Пуск</translation>
  </message>
  <message>
   <source>Play from the time code before the cursor</source>
   <translation>Воспроизвести с отметки времени перед курсором</translation>
  </message>
  <message>
   <source>Play this turn over and over</source>
   <translation>Повторять эту реплику</translation>
  </message>
  <message>
   <source>Play what will leave</source>
   <translation>Проиграть то, что будет передано</translation>
  </message>
  <message>
   <source>Point</source>
   <translation>Точка</translation>
  </message>
  <message>
   <source>Police, prison, detention centre</source>
   <translation>Полиция, тюрьма, изолятор</translation>
  </message>
  <message>
   <source>Position (latitude, longitude)</source>
   <translation>Координаты (широта, долгота)</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Предпросмотр</translation>
  </message>
  <message>
   <source>Previous coded passage</source>
   <translation>Предыдущий закодированный отрывок</translation>
  </message>
  <message>
   <source>Previous difference</source>
   <translation>Предыдущее различие</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Предыдущее</translation>
  </message>
  <message>
   <source>Previous item</source>
   <translation>Предыдущий материал</translation>
  </message>
  <message>
   <source>Previous mark</source>
   <translation>Предыдущая пометка</translation>
  </message>
  <message>
   <source>Principal name</source>
   <translation>Основное имя</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Печать</translation>
  </message>
  <message>
   <source>Print a dossier …</source>
   <translation>Напечатать досье …</translation>
  </message>
  <message numerus="yes">
   <source>Print a list of %Ln item(s)?</source>
   <translation>
    <numerusform>Напечатать список из %Ln материала?</numerusform>
    <numerusform>Напечатать список из %Ln материалов?</numerusform>
    <numerusform>Напечатать список из %Ln материалов?</numerusform>
   </translation>
  </message>
  <message>
   <source>Print the list …</source>
   <translation>Печать списка …</translation>
  </message>
  <message>
   <source>Print the statement</source>
   <translation>Напечатать показания</translation>
  </message>
  <message>
   <source>Print the text</source>
   <translation>Печать текста</translation>
  </message>
  <message>
   <source>Print the text?</source>
   <translation>Напечатать текст?</translation>
  </message>
  <message>
   <source>Print …</source>
   <translation>Печать …</translation>
  </message>
  <message>
   <source>Printed</source>
   <translation>Напечатан</translation>
  </message>
  <message>
   <source>Printed after the exhibits where there is something to print. Drag them, or Alt+Up.</source>
   <translation>Печатаются после приложений, если есть что печатать. Перетащите или Alt+Up.</translation>
  </message>
  <message>
   <source>Printed form</source>
   <translation>Печатная форма</translation>
  </message>
  <message>
   <source>Printed size</source>
   <translation>Размер при печати</translation>
  </message>
  <message>
   <source>Printing the statement of item {number}</source>
   <translation>Печать показаний: материал {number}</translation>
  </message>
  <message>
   <source>Proceeding</source>
   <translation>Производство</translation>
  </message>
  <message>
   <source>Proceeding added</source>
   <translation>Разбирательство добавлено</translation>
  </message>
  <message>
   <source>Proceeding changed</source>
   <translation>Разбирательство изменено</translation>
  </message>
  <message>
   <source>Proceeding put in the trash</source>
   <translation>Разбирательство перемещено в корзину</translation>
  </message>
  <message>
   <source>Proceeding taken out of the trash</source>
   <translation>Разбирательство возвращено из корзины</translation>
  </message>
  <message>
   <source>Proceedings</source>
   <translation>Производства</translation>
  </message>
  <message>
   <source>Proceedings about it</source>
   <translation>Производства по этой норме</translation>
  </message>
  <message>
   <source>Proceedings and remedies</source>
   <translation>Разбирательства и возмещение</translation>
  </message>
  <message>
   <source>Proceedings that do not fit</source>
   <translation>Производства, которые не сходятся</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>Профиль</translation>
  </message>
  <message>
   <source>Programs of qualitative analysis read and write it</source>
   <translation>Его читают и пишут программы качественного анализа</translation>
  </message>
  <message>
   <source>Project (*.qdpx)</source>
   <translation>Проект (*.qdpx)</translation>
  </message>
  <message>
   <source>Proof report …</source>
   <translation>Отчёт о проверке на утечки …</translation>
  </message>
  <message>
   <source>Proof: trying to recover every hidden identity</source>
   <translation>Проверка на утечки: попытки восстановить каждую скрытую личность</translation>
  </message>
  <message>
   <source>Proposed by the file itself</source>
   <translation>Предложено самим файлом</translation>
  </message>
  <message>
   <source>Proposed from the file's own metadata</source>
   <translation>Предложено метаданными самого файла</translation>
  </message>
  <message>
   <source>Proposed values settled</source>
   <translation>Решено о предложенных значениях</translation>
  </message>
  <message>
   <source>Protected</source>
   <translation>Под защитой</translation>
  </message>
  <message>
   <source>Protected people are hidden, and everybody whose consent allows no name.</source>
   <translation>Скрываются защищённые лица и все, чьё согласие не допускает имени.</translation>
  </message>
  <message>
   <source>Protected: somewhere in a square of 0.1°</source>
   <translation>Защищено: где-то в квадрате 0,1°</translation>
  </message>
  <message>
   <source>Protected: where this place is must not leave. Kuager does not find its name in texts by itself; mark it in the items, with the reason “place”.</source>
   <translation>Под защитой: где это место, раскрывать нельзя. Сам Kuager его название в текстах не ищет; помечайте его в материалах с причиной «место».</translation>
  </message>
  <message>
   <source>Protected; in bundles “{pseudonym}”</source>
   <translation>Под защитой; в пакетах «{pseudonym}»</translation>
  </message>
  <message>
   <source>Proved</source>
   <translation>Доказано</translation>
  </message>
  <message>
   <source>Proved to</source>
   <translation>Стандарт доказывания</translation>
  </message>
  <message>
   <source>Provision</source>
   <translation>Норма</translation>
  </message>
  <message>
   <source>Provision added</source>
   <translation>Норма добавлена</translation>
  </message>
  <message>
   <source>Provision changed</source>
   <translation>Норма изменена</translation>
  </message>
  <message>
   <source>Provision of the claim changed</source>
   <translation>Норма утверждения изменена</translation>
  </message>
  <message>
   <source>Provision removed</source>
   <translation>Норма убрана</translation>
  </message>
  <message>
   <source>Provision that the claim is about</source>
   <translation>Норма, о которой утверждение</translation>
  </message>
  <message>
   <source>Provision that the event engages</source>
   <translation>Норма, которую затрагивает событие</translation>
  </message>
  <message>
   <source>Provision that the recommendation rests on</source>
   <translation>Норма, на которой основана рекомендация</translation>
  </message>
  <message>
   <source>Provisions</source>
   <translation>Нормы</translation>
  </message>
  <message>
   <source>Provisions engaged</source>
   <translation>Затронутые нормы</translation>
  </message>
  <message>
   <source>Pseudonym</source>
   <translation>Псевдоним</translation>
  </message>
  <message>
   <source>Public ke&amp;ys</source>
   <translation>Открытые &amp;ключи</translation>
  </message>
  <message>
   <source>Public keys</source>
   <translation>Открытые ключи</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>Цель</translation>
  </message>
  <message>
   <source>Purpose: {purpose}</source>
   <translation>Цель: {purpose}</translation>
  </message>
  <message numerus="yes">
   <source>Put %Ln item(s) in the trash</source>
   <translation>
    <numerusform>%Ln материал перемещён в корзину</numerusform>
    <numerusform>%Ln материала перемещены в корзину</numerusform>
    <numerusform>%Ln материалов перемещены в корзину</numerusform>
   </translation>
  </message>
  <message>
   <source>Put a passage on its words</source>
   <translation>Отрывок поставлен на свои слова</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <source>Put in a person</source>
   <translation>Вставить человека</translation>
  </message>
  <message>
   <source>Put in the name</source>
   <translation>Вставить имя</translation>
  </message>
  <message>
   <source>Put in the trash</source>
   <translation>Переместить в корзину</translation>
  </message>
  <message>
   <source>Put into the draft of a bundle</source>
   <translation>Включено в черновик комплекта</translation>
  </message>
  <message>
   <source>Put the passage to a claim</source>
   <translation>Отнести фрагмент к утверждению</translation>
  </message>
  <message>
   <source>Put to a claim …</source>
   <translation>Отнести к утверждению …</translation>
  </message>
  <message>
   <source>Put {name} in the trash</source>
   <translation>{name}: убрано в корзину</translation>
  </message>
  <message>
   <source>Putting the pages together …</source>
   <translation>Страницы собираются…</translation>
  </message>
  <message>
   <source>Qualifies it</source>
   <translation>Уточняет</translation>
  </message>
  <message>
   <source>Quality ledger</source>
   <translation>Журнал качества</translation>
  </message>
  <message>
   <source>Quality of the recording</source>
   <translation>Качество записи</translation>
  </message>
  <message>
   <source>Question before</source>
   <translation>Предыдущий вопрос</translation>
  </message>
  <message>
   <source>Question of the interview skipped</source>
   <translation>Вопрос беседы пропущен</translation>
  </message>
  <message>
   <source>Questions of this section</source>
   <translation>Вопросы раздела</translation>
  </message>
  <message>
   <source>Quotation</source>
   <translation>Цитата</translation>
  </message>
  <message>
   <source>Quote</source>
   <translation>Цитата</translation>
  </message>
  <message>
   <source>Quoted after paragraphs: {numbers}</source>
   <translation>Цитируется после пунктов: {numbers}</translation>
  </message>
  <message>
   <source>REFI-QDA (*.qdpx *.qdc)</source>
   <translation>REFI-QDA (*.qdpx *.qdc)</translation>
  </message>
  <message>
   <source>Rare details</source>
   <translation>Редкое</translation>
  </message>
  <message>
   <source>Rare details ({count})</source>
   <translation>Редкое ({count})</translation>
  </message>
  <message>
   <source>Re-issue</source>
   <translation>Выпустить заново</translation>
  </message>
  <message>
   <source>Reach</source>
   <translation>Охват</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Прочитан</translation>
  </message>
  <message>
   <source>Read back …</source>
   <translation>Зачитать …</translation>
  </message>
  <message>
   <source>Read from the file, and no proof of anything: cameras have wrong clocks.</source>
   <translation>Прочитано из файла и ничего не доказывает: часы камер ошибаются.</translation>
  </message>
  <message>
   <source>Read from: {origin}</source>
   <translation>Прочитано из: {origin}</translation>
  </message>
  <message>
   <source>Read in</source>
   <translation>На каком языке</translation>
  </message>
  <message>
   <source>Read it beside the recording and sign it off; until then it does not leave.</source>
   <translation>Сверьте текст с записью и подпишите; до этого он не выходит.</translation>
  </message>
  <message>
   <source>Read it with OCR</source>
   <translation>Распознать (OCR)</translation>
  </message>
  <message>
   <source>Read on</source>
   <translation>Когда зачитано</translation>
  </message>
  <message>
   <source>Read or interpreted by</source>
   <translation>Кем зачитано или переведено</translation>
  </message>
  <message>
   <source>Read the original again</source>
   <translation>Прочитать оригинал заново</translation>
  </message>
  <message>
   <source>Read the passages of the cell</source>
   <translation>Прочитать фрагменты ячейки</translation>
  </message>
  <message>
   <source>Read the statement back</source>
   <translation>Зачитать показания</translation>
  </message>
  <message>
   <source>Read what was taken in and not read</source>
   <translation>Прочитать принятое, но не прочитанное</translation>
  </message>
  <message>
   <source>Read: file type and properties recorded</source>
   <translation>Прочитан: записаны тип файла и свойства</translation>
  </message>
  <message>
   <source>Reading a photograph</source>
   <translation>Чтение снимка</translation>
  </message>
  <message>
   <source>Reading a project</source>
   <translation>Чтение проекта</translation>
  </message>
  <message>
   <source>Reading it back</source>
   <translation>Обратное чтение</translation>
  </message>
  <message>
   <source>Reading item {number}</source>
   <translation>Чтение материала {number}</translation>
  </message>
  <message>
   <source>Reading what was taken in</source>
   <translation>Чтение принятого</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Причина</translation>
  </message>
  <message>
   <source>Rebuts it</source>
   <translation>Опровергает</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>Поступил</translation>
  </message>
  <message>
   <source>Recent vaults</source>
   <translation>Недавние хранилища</translation>
  </message>
  <message>
   <source>Recipient</source>
   <translation>Получатель</translation>
  </message>
  <message>
   <source>Recommendation added</source>
   <translation>Рекомендация добавлена</translation>
  </message>
  <message>
   <source>Recommendation changed</source>
   <translation>Рекомендация изменена</translation>
  </message>
  <message>
   <source>Recommendation moved</source>
   <translation>Рекомендация перемещена</translation>
  </message>
  <message>
   <source>Recommendation put in the trash</source>
   <translation>Рекомендация перемещена в корзину</translation>
  </message>
  <message>
   <source>Recommendation taken out of the trash</source>
   <translation>Рекомендация возвращена из корзины</translation>
  </message>
  <message>
   <source>Recommendations</source>
   <translation>Рекомендации</translation>
  </message>
  <message>
   <source>Recommendations that rest on it</source>
   <translation>Рекомендации, основанные на ней</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Записать</translation>
  </message>
  <message>
   <source>Record a consent</source>
   <translation>Записать согласие</translation>
  </message>
  <message>
   <source>Record a consent of {name}</source>
   <translation>Записать согласие: {name}</translation>
  </message>
  <message>
   <source>Record a hand-over …</source>
   <translation>Записать передачу …</translation>
  </message>
  <message>
   <source>Record that it was read back</source>
   <translation>Записать, что зачитано</translation>
  </message>
  <message>
   <source>Record the act</source>
   <translation>Записать деяние</translation>
  </message>
  <message>
   <source>Record the birth</source>
   <translation>Записать дату рождения</translation>
  </message>
  <message>
   <source>Record the correction</source>
   <translation>Записать исправление</translation>
  </message>
  <message>
   <source>Record the method</source>
   <translation>Записать метод</translation>
  </message>
  <message>
   <source>Record the nationality</source>
   <translation>Записать гражданство</translation>
  </message>
  <message>
   <source>Record the purpose</source>
   <translation>Записать цель</translation>
  </message>
  <message>
   <source>Record the victim</source>
   <translation>Записать потерпевшего</translation>
  </message>
  <message>
   <source>Record who did it</source>
   <translation>Записать, кто это сделал</translation>
  </message>
  <message>
   <source>Record who was there</source>
   <translation>Записать, кто был рядом</translation>
  </message>
  <message>
   <source>Record, pause or go on</source>
   <translation>Записать, приостановить или продолжить</translation>
  </message>
  <message>
   <source>Recorded a consent</source>
   <translation>Согласие записано</translation>
  </message>
  <message>
   <source>Recorded a conversation</source>
   <translation>Записан разговор</translation>
  </message>
  <message>
   <source>Recorded a signature</source>
   <translation>Записана подпись</translation>
  </message>
  <message>
   <source>Recorded inside the vault</source>
   <translation>Записано внутри хранилища</translation>
  </message>
  <message>
   <source>Recorded that a bundle was handed over</source>
   <translation>Записана передача пакета</translation>
  </message>
  <message>
   <source>Recorded that a statement was read back</source>
   <translation>Записано, что показания зачитаны</translation>
  </message>
  <message>
   <source>Recorded what came of it</source>
   <translation>Записано, что из этого вышло</translation>
  </message>
  <message>
   <source>Recorded what the account says</source>
   <translation>Записано, что сказано в показании</translation>
  </message>
  <message>
   <source>Recorded who was held</source>
   <translation>Записано, кто содержался</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Запись</translation>
  </message>
  <message>
   <source>Recording begun</source>
   <translation>Запись начата</translation>
  </message>
  <message>
   <source>Recording given up; nothing of it was kept</source>
   <translation>Запись отброшена; ничего из неё не сохранено</translation>
  </message>
  <message>
   <source>Recording gone on with</source>
   <translation>Запись продолжена</translation>
  </message>
  <message>
   <source>Recording now</source>
   <translation>Идёт запись</translation>
  </message>
  <message>
   <source>Recording paused</source>
   <translation>Запись приостановлена</translation>
  </message>
  <message>
   <source>Recording, but no sound arrives: check the microphone.</source>
   <translation>Идёт запись, но звука нет: проверьте микрофон.</translation>
  </message>
  <message>
   <source>Recording, too loud: move the microphone away.</source>
   <translation>Идёт запись, слишком громко: отодвиньте микрофон.</translation>
  </message>
  <message>
   <source>Records made of an answer</source>
   <translation>По ответу созданы записи</translation>
  </message>
  <message>
   <source>Records that were made from it, and stay: {count}</source>
   <translation>Записей, сделанных по нему, которые остаются: {count}</translation>
  </message>
  <message>
   <source>Recovering a recording</source>
   <translation>Восстановление записи</translation>
  </message>
  <message>
   <source>Recovery &amp;key</source>
   <translation>К&amp;люч восстановления</translation>
  </message>
  <message>
   <source>Recovery key</source>
   <translation>Ключ восстановления</translation>
  </message>
  <message>
   <source>Recovery key of the Kuager vault “{name}”</source>
   <translation>Ключ восстановления хранилища Kuager «{name}»</translation>
  </message>
  <message>
   <source>Redact and export</source>
   <translation>Сокрытие и экспорт</translation>
  </message>
  <message>
   <source>Redacted?</source>
   <translation>Есть сокрытия?</translation>
  </message>
  <message>
   <source>Redaction</source>
   <translation>Сокрытие</translation>
  </message>
  <message>
   <source>Redaction marks</source>
   <translation>Пометки сокрытия</translation>
  </message>
  <message>
   <source>Redaction marks accepted</source>
   <translation>Пометки сокрытия приняты</translation>
  </message>
  <message>
   <source>Redaction marks decided</source>
   <translation>Решено о пометках сокрытия</translation>
  </message>
  <message>
   <source>Redaction marks rejected</source>
   <translation>Пометки сокрытия отклонены</translation>
  </message>
  <message>
   <source>Redaction marks suggested</source>
   <translation>Предложены пометки сокрытия</translation>
  </message>
  <message>
   <source>Redaction marks to be reviewed</source>
   <translation>Пометки сокрытия, ждущие решения</translation>
  </message>
  <message>
   <source>Redaction profile</source>
   <translation>Профиль изъятий</translation>
  </message>
  <message>
   <source>Redaction review</source>
   <translation>Просмотр сокрытия</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Вернуть</translation>
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation>Вернуть: {what}</translation>
  </message>
  <message>
   <source>Redone</source>
   <translation>Возвращено</translation>
  </message>
  <message>
   <source>Redone: {what}</source>
   <translation>Возвращено: {what}</translation>
  </message>
  <message>
   <source>Redress</source>
   <translation>Возмещение</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Обозначение</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Не принят</translation>
  </message>
  <message>
   <source>Register the person</source>
   <translation>Внести человека в список</translation>
  </message>
  <message>
   <source>Rehabilitation</source>
   <translation>Реабилитация</translation>
  </message>
  <message>
   <source>Related items</source>
   <translation>Связанные материалы</translation>
  </message>
  <message>
   <source>Reliability</source>
   <translation>Надёжность</translation>
  </message>
  <message>
   <source>Reliability of the source</source>
   <translation>Надёжность источника</translation>
  </message>
  <message>
   <source>Remedies</source>
   <translation>Меры возмещения</translation>
  </message>
  <message>
   <source>Remedy added</source>
   <translation>Мера возмещения добавлена</translation>
  </message>
  <message>
   <source>Remedy changed</source>
   <translation>Мера возмещения изменена</translation>
  </message>
  <message>
   <source>Remedy put in the trash</source>
   <translation>Мера возмещения перемещена в корзину</translation>
  </message>
  <message>
   <source>Remedy taken out of the trash</source>
   <translation>Мера возмещения возвращена из корзины</translation>
  </message>
  <message>
   <source>Remember the vaults opened on this computer</source>
   <translation>Помнить хранилища, открытые на этом компьютере</translation>
  </message>
  <message>
   <source>Reminders</source>
   <translation>Напоминания</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Удалить</translation>
  </message>
  <message>
   <source>Remove the act</source>
   <translation>Убрать деяние</translation>
  </message>
  <message>
   <source>Remove the filter {filter}</source>
   <translation>Снять условие {filter}</translation>
  </message>
  <message>
   <source>Remove the name</source>
   <translation>Удалить имя</translation>
  </message>
  <message>
   <source>Remove the part</source>
   <translation>Убрать часть</translation>
  </message>
  <message>
   <source>Remove the provision</source>
   <translation>Убрать норму</translation>
  </message>
  <message>
   <source>Remove the role</source>
   <translation>Убрать роль</translation>
  </message>
  <message>
   <source>Remove: {what}</source>
   <translation>Убрать: {what}</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation>Удалено</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Переименовать</translation>
  </message>
  <message>
   <source>Rename the bundle</source>
   <translation>Переименовать пакет</translation>
  </message>
  <message>
   <source>Rename the search</source>
   <translation>Переименование поиска</translation>
  </message>
  <message>
   <source>Rename the submission</source>
   <translation>Переименование представления</translation>
  </message>
  <message>
   <source>Rename …</source>
   <translation>Переименовать …</translation>
  </message>
  <message>
   <source>Renamed a bundle</source>
   <translation>Пакет переименован</translation>
  </message>
  <message>
   <source>Renamed a line of the bundle</source>
   <translation>Строка пакета переименована</translation>
  </message>
  <message>
   <source>Renamed a submission</source>
   <translation>Представление переименовано</translation>
  </message>
  <message>
   <source>Renamed item {number}</source>
   <translation>Материал {number} переименован</translation>
  </message>
  <message>
   <source>Replaced by</source>
   <translation>Заменён пакетом</translation>
  </message>
  <message>
   <source>Replaces</source>
   <translation>Заменяет</translation>
  </message>
  <message>
   <source>Reply of a time-stamp authority</source>
   <translation>Ответ службы времени</translation>
  </message>
  <message>
   <source>Reply to</source>
   <translation>Кому отвечать</translation>
  </message>
  <message>
   <source>Represented by counsel</source>
   <translation>Через адвоката</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>Запрос</translation>
  </message>
  <message>
   <source>Restitution</source>
   <translation>Реституция</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Восстановить</translation>
  </message>
  <message numerus="yes">
   <source>Restore %Ln draft(s)?</source>
   <translation>
    <numerusform>Восстановить %Ln черновик?</numerusform>
    <numerusform>Восстановить %Ln черновика?</numerusform>
    <numerusform>Восстановить %Ln черновиков?</numerusform>
   </translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Восстановить из резервной копии</translation>
  </message>
  <message>
   <source>Restore a backup …</source>
   <translation>Восстановить копию …</translation>
  </message>
  <message>
   <source>Restore from the trash</source>
   <translation>Вернуть из корзины</translation>
  </message>
  <message>
   <source>Restored item {number}</source>
   <translation>Материал {number} возвращён из корзины</translation>
  </message>
  <message>
   <source>Restored vault</source>
   <translation>Восстановленное хранилище</translation>
  </message>
  <message>
   <source>Restored {name}</source>
   <translation>Восстановлено: {name}</translation>
  </message>
  <message>
   <source>Restoring the backup</source>
   <translation>Восстановление резервной копии</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Результат</translation>
  </message>
  <message>
   <source>Review cycle</source>
   <translation>Цикл рассмотрения</translation>
  </message>
  <message>
   <source>Review for redaction</source>
   <translation>Проверить сокрытие</translation>
  </message>
  <message>
   <source>Review the next item that waits</source>
   <translation>Просмотреть следующий ожидающий материал</translation>
  </message>
  <message>
   <source>Review with before and after</source>
   <translation>Просмотр: до и после</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Просмотрено</translation>
  </message>
  <message>
   <source>Reviewed by a person for what must be hidden</source>
   <translation>Просмотрен человеком на предмет сокрытия</translation>
  </message>
  <message>
   <source>Reviewed: a person has looked at all of it.</source>
   <translation>Просмотрено человеком полностью.</translation>
  </message>
  <message>
   <source>Reviewed: every page was looked at</source>
   <translation>Просмотрено: каждая страница</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Роль</translation>
  </message>
  <message>
   <source>Role added</source>
   <translation>Роль добавлена</translation>
  </message>
  <message>
   <source>Role and certainty</source>
   <translation>Роль и степень уверенности</translation>
  </message>
  <message>
   <source>Role in a case</source>
   <translation>Роль в деле</translation>
  </message>
  <message>
   <source>Role in the case</source>
   <translation>Роль в деле</translation>
  </message>
  <message>
   <source>Role removed</source>
   <translation>Роль убрана</translation>
  </message>
  <message>
   <source>Roles in cases</source>
   <translation>Роли в делах</translation>
  </message>
  <message>
   <source>Roles that do not go together: {count}</source>
   <translation>Несовместимые роли: {count}</translation>
  </message>
  <message>
   <source>Room on the disk</source>
   <translation>Место на диске</translation>
  </message>
  <message>
   <source>Root &amp;certificates …</source>
   <translation>Корневые &amp;сертификаты …</translation>
  </message>
  <message>
   <source>Root certificates of time-stamp authorities</source>
   <translation>Корневые сертификаты служб времени</translation>
  </message>
  <message>
   <source>Route of a person or of a chain of events</source>
   <translation>Путь человека или цепочки событий</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Строка</translation>
  </message>
  <message>
   <source>Row of the headings</source>
   <translation>Строка заголовков</translation>
  </message>
  <message>
   <source>Rows of the table</source>
   <translation>Строки таблицы</translation>
  </message>
  <message>
   <source>Ruling set</source>
   <translation>Решение суда указано</translation>
  </message>
  <message>
   <source>Run by</source>
   <translation>Кем управляется</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>Русский</translation>
  </message>
  <message>
   <source>Safe in the vault, but not searchable: the import was interrupted.</source>
   <translation>Сохранено в хранилище, но не ищется: импорт был прерван.</translation>
  </message>
  <message>
   <source>Said by</source>
   <translation>Кто говорит</translation>
  </message>
  <message>
   <source>Said in a passage</source>
   <translation>Сказано во фрагменте</translation>
  </message>
  <message>
   <source>Said who is of the group</source>
   <translation>Указано, кто входит в группу</translation>
  </message>
  <message>
   <source>Same name</source>
   <translation>Такое же имя</translation>
  </message>
  <message>
   <source>Satisfaction</source>
   <translation>Сатисфакция</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>Save as a file …</source>
   <translation>Сохранить в файл …</translation>
  </message>
  <message>
   <source>Save as a picture</source>
   <translation>Сохранить как рисунок</translation>
  </message>
  <message>
   <source>Save stamp request …</source>
   <translation>Сохранить запрос метки времени …</translation>
  </message>
  <message>
   <source>Save the chart as a picture</source>
   <translation>Сохранить диаграмму как рисунок</translation>
  </message>
  <message>
   <source>Save the new version</source>
   <translation>Сохранить новую версию</translation>
  </message>
  <message>
   <source>Save the picture of the gap</source>
   <translation>Сохранить рисунок разрыва</translation>
  </message>
  <message>
   <source>Save the recovery key in plain text</source>
   <translation>Сохранить ключ восстановления открытым текстом</translation>
  </message>
  <message>
   <source>Save this search</source>
   <translation>Сохранение поиска</translation>
  </message>
  <message>
   <source>Save this search …</source>
   <translation>Сохранить поиск …</translation>
  </message>
  <message>
   <source>Save what you have written first.</source>
   <translation>Сначала сохраните написанное.</translation>
  </message>
  <message>
   <source>Save what you have written?</source>
   <translation>Сохранить написанное?</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Сохранено</translation>
  </message>
  <message>
   <source>Saved a new version of the text</source>
   <translation>Сохранена новая версия текста</translation>
  </message>
  <message>
   <source>Saved in plain text as {name}. Move it away from this computer.</source>
   <translation>Сохранено открытым текстом: {name}. Уберите этот файл с компьютера.</translation>
  </message>
  <message>
   <source>Saved search: {name}</source>
   <translation>Сохранённый поиск: {name}</translation>
  </message>
  <message>
   <source>Saved searches</source>
   <translation>Сохранённые поиски</translation>
  </message>
  <message>
   <source>Saved state</source>
   <translation>Сохранение</translation>
  </message>
  <message>
   <source>Saved view forgotten</source>
   <translation>Сохранённый вид забыт</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>Сохранённые виды</translation>
  </message>
  <message>
   <source>Saved when you leave the field.</source>
   <translation>Сохраняется, когда вы выходите из поля.</translation>
  </message>
  <message>
   <source>Saving the recording</source>
   <translation>Сохранение записи</translation>
  </message>
  <message>
   <source>Saving the request for a time stamp</source>
   <translation>Сохраняется запрос метки времени</translation>
  </message>
  <message>
   <source>Saving …</source>
   <translation>Сохранение …</translation>
  </message>
  <message>
   <source>Say how reliable the source is and how credible what it says.</source>
   <translation>Укажите, насколько надёжен источник и достоверно сказанное.</translation>
  </message>
  <message>
   <source>Say something else …</source>
   <translation>Записать другой вывод …</translation>
  </message>
  <message>
   <source>Say whether it can be explained, with a reason.</source>
   <translation>Скажите, можно ли это объяснить, и укажите причину.</translation>
  </message>
  <message>
   <source>Say which paragraphs go together</source>
   <translation>Указать, какие абзацы соответствуют друг другу</translation>
  </message>
  <message>
   <source>Say who counted or published it.</source>
   <translation>Укажите, кто это посчитал или опубликовал.</translation>
  </message>
  <message>
   <source>Say who the recipient is.</source>
   <translation>Укажите получателя.</translation>
  </message>
  <message>
   <source>Says of an event</source>
   <translation>Говорит о событии</translation>
  </message>
  <message>
   <source>Screens</source>
   <translation>Экраны</translation>
  </message>
  <message>
   <source>Seal bundle {id} for a recipient</source>
   <translation>Зашифровать пакет {id} для получателя</translation>
  </message>
  <message>
   <source>Seal for a recipient …</source>
   <translation>Зашифровать для получателя …</translation>
  </message>
  <message>
   <source>Seal of the custody log</source>
   <translation>Печать журнала хранения</translation>
  </message>
  <message numerus="yes">
   <source>Sealed in a log of %Ln event(s), root {root}</source>
   <translation>
    <numerusform>Закреплено в журнале из %Ln записи, корень {root}</numerusform>
    <numerusform>Закреплено в журнале из %Ln записей, корень {root}</numerusform>
    <numerusform>Закреплено в журнале из %Ln записей, корень {root}</numerusform>
   </translation>
  </message>
  <message>
   <source>Sealed to a public key</source>
   <translation>Зашифрован открытым ключом</translation>
  </message>
  <message>
   <source>Sealed with a passphrase</source>
   <translation>Зашифрован парольной фразой</translation>
  </message>
  <message>
   <source>Sealing bundle {id}</source>
   <translation>Шифруется пакет {id}</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Поиск</translation>
  </message>
  <message>
   <source>Search everything</source>
   <translation>Поиск по всему</translation>
  </message>
  <message>
   <source>Search for items to add</source>
   <translation>Поиск материалов для пакета</translation>
  </message>
  <message>
   <source>Search renamed</source>
   <translation>Поиск переименован</translation>
  </message>
  <message>
   <source>Search saved</source>
   <translation>Поиск сохранён</translation>
  </message>
  <message>
   <source>Search “{name}” removed</source>
   <translation>Поиск «{name}» удалён</translation>
  </message>
  <message>
   <source>Search: words, "a phrase", word*, -without, date:2022-01, place:name</source>
   <translation>Поиск: слова, "фраза", слово*, -без, date:2022-01, place:название</translation>
  </message>
  <message>
   <source>Second sentence</source>
   <translation>Второе предложение</translation>
  </message>
  <message>
   <source>Second-hand only</source>
   <translation>Только из вторых рук</translation>
  </message>
  <message>
   <source>Section before</source>
   <translation>Предыдущий раздел</translation>
  </message>
  <message>
   <source>Section, {title}</source>
   <translation>Раздел, {title}</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Разделы</translation>
  </message>
  <message>
   <source>Sections and exhibits</source>
   <translation>Разделы и приложения</translation>
  </message>
  <message>
   <source>See more time</source>
   <translation>Отдалить</translation>
  </message>
  <message>
   <source>Select a passage first.</source>
   <translation>Сначала выделите отрывок.</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Выделить всё</translation>
  </message>
  <message>
   <source>Select the words first that must be hidden.</source>
   <translation>Сначала выделите слова, которые нужно скрыть.</translation>
  </message>
  <message>
   <source>Select the words where the passage belongs first.</source>
   <translation>Сначала выделите слова, к которым относится отрывок.</translation>
  </message>
  <message>
   <source>Select words in an item, press C, and choose an article, an act, a person or a theme. Everything that stands under one code is read here side by side.</source>
   <translation>Выделите слова в материале, нажмите C и выберите статью, деяние, человека или тему. Всё, что стоит под одним кодом, читается здесь рядом.</translation>
  </message>
  <message>
   <source>Selected passage</source>
   <translation>Выделенный отрывок</translation>
  </message>
  <message>
   <source>Semicolon</source>
   <translation>Точка с запятой</translation>
  </message>
  <message>
   <source>Sentence added</source>
   <translation>Высказывание добавлено</translation>
  </message>
  <message>
   <source>Sentence changed</source>
   <translation>Высказывание изменено</translation>
  </message>
  <message>
   <source>Sentence moved</source>
   <translation>Высказывание перемещено</translation>
  </message>
  <message>
   <source>Sentence put in the trash</source>
   <translation>Высказывание перемещено в корзину</translation>
  </message>
  <message>
   <source>Sentence taken out of the trash</source>
   <translation>Высказывание возвращено из корзины</translation>
  </message>
  <message>
   <source>Sentences without a footnote</source>
   <translation>Предложения без сноски</translation>
  </message>
  <message>
   <source>Sequence</source>
   <translation>Порядок</translation>
  </message>
  <message>
   <source>Serial number of the camera</source>
   <translation>Серийный номер камеры</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Сессия</translation>
  </message>
  <message>
   <source>Set a claim or a passage against it, or say that it is right.</source>
   <translation>Противопоставьте утверждение или фрагмент либо скажите, что это верно.</translation>
  </message>
  <message>
   <source>Set against it</source>
   <translation>Что этому противопоставлено</translation>
  </message>
  <message>
   <source>Set for all</source>
   <translation>Задать для всех</translation>
  </message>
  <message>
   <source>Set the ruling</source>
   <translation>Указать решение</translation>
  </message>
  <message>
   <source>Set these keys</source>
   <translation>Задать</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <source>Settle the contradiction …</source>
   <translation>Записать вывод о противоречии …</translation>
  </message>
  <message>
   <source>Settle …</source>
   <translation>Записать вывод …</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Решено</translation>
  </message>
  <message>
   <source>Several places; numbers count events</source>
   <translation>Несколько мест; числа считают события</translation>
  </message>
  <message>
   <source>Several values; change for all …</source>
   <translation>Значения различаются; изменить для всех …</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Пол</translation>
  </message>
  <message>
   <source>Sharpness of its pages</source>
   <translation>Чёткость страниц</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Лист</translation>
  </message>
  <message>
   <source>Sheet: item {number}</source>
   <translation>Лист: материал {number}</translation>
  </message>
  <message>
   <source>Short form</source>
   <translation>Краткая форма</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Показать</translation>
  </message>
  <message>
   <source>Show all again</source>
   <translation>Снова показать все</translation>
  </message>
  <message>
   <source>Show all of it</source>
   <translation>Показать всё</translation>
  </message>
  <message>
   <source>Show or hide the details</source>
   <translation>Показать или убрать сведения</translation>
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation>Показать или убрать отбор</translation>
  </message>
  <message>
   <source>Show or hide the original</source>
   <translation>Показать или убрать оригинал</translation>
  </message>
  <message>
   <source>Show or hide the tabs</source>
   <translation>Показать или убрать вкладки</translation>
  </message>
  <message>
   <source>Show or hide the text</source>
   <translation>Показать или убрать текст</translation>
  </message>
  <message>
   <source>Show the chart as a table</source>
   <translation>Показать диаграмму таблицей</translation>
  </message>
  <message>
   <source>Show the items in the library</source>
   <translation>Показать материалы в библиотеке</translation>
  </message>
  <message numerus="yes">
   <source>Show the other %Ln row(s)</source>
   <translation>
    <numerusform>Показать ещё %Ln строку</numerusform>
    <numerusform>Показать ещё %Ln строки</numerusform>
    <numerusform>Показать ещё %Ln строк</numerusform>
   </translation>
  </message>
  <message>
   <source>Show the passage</source>
   <translation>Показать отрывок</translation>
  </message>
  <message>
   <source>Show the place</source>
   <translation>Показать место</translation>
  </message>
  <message>
   <source>Show the translation beside it</source>
   <translation>Показать рядом перевод</translation>
  </message>
  <message>
   <source>Show the trash</source>
   <translation>Показать корзину</translation>
  </message>
  <message>
   <source>Show what I type</source>
   <translation>Показывать ввод</translation>
  </message>
  <message>
   <source>Show what is suggested</source>
   <translation>Показать подсказки</translation>
  </message>
  <message>
   <source>Show what it is about</source>
   <translation>Показать, о чём это</translation>
  </message>
  <message>
   <source>Shown as</source>
   <translation>Указывается</translation>
  </message>
  <message>
   <source>Sign it off</source>
   <translation>Заверить</translation>
  </message>
  <message>
   <source>Sign off</source>
   <translation>Подтвердить</translation>
  </message>
  <message>
   <source>Sign off the text</source>
   <translation>Заверить текст</translation>
  </message>
  <message>
   <source>Sign the PDF with</source>
   <translation>Подписать PDF</translation>
  </message>
  <message>
   <source>Sign the statement</source>
   <translation>Подписание показаний</translation>
  </message>
  <message>
   <source>Sign …</source>
   <translation>Подписать …</translation>
  </message>
  <message>
   <source>Signature of the statement refused</source>
   <translation>В подписи показаний отказано</translation>
  </message>
  <message>
   <source>Signed no later than this: a time stamp (RFC 3161)</source>
   <translation>Подписан не позже этого: метка времени (RFC 3161)</translation>
  </message>
  <message>
   <source>Signed off by a second reviewer</source>
   <translation>Подтверждено вторым просматривающим</translation>
  </message>
  <message>
   <source>Signed off the text</source>
   <translation>Текст заверен</translation>
  </message>
  <message>
   <source>Signed off: what is marked was looked at</source>
   <translation>Подтверждено: помеченное просмотрено</translation>
  </message>
  <message>
   <source>Signed page attached to the statement</source>
   <translation>Подписанная страница приложена к показаниям</translation>
  </message>
  <message>
   <source>Signed page or recording</source>
   <translation>Подписанная страница или запись</translation>
  </message>
  <message>
   <source>Signed sheet or recording</source>
   <translation>Подписанный лист или запись</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Пропустить</translation>
  </message>
  <message>
   <source>Skipped a question</source>
   <translation>Вопрос пропущен</translation>
  </message>
  <message>
   <source>Slower</source>
   <translation>Медленнее</translation>
  </message>
  <message>
   <source>Small numbers</source>
   <translation>Малые числа</translation>
  </message>
  <message>
   <source>Small numbers hidden: {profile}</source>
   <translation>Малые числа скрыты: {profile}</translation>
  </message>
  <message>
   <source>Small numbers shown</source>
   <translation>Малые числа показаны</translation>
  </message>
  <message>
   <source>Small pages</source>
   <translation>Миниатюры страниц</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Мельче</translation>
  </message>
  <message>
   <source>Software</source>
   <translation>Программа</translation>
  </message>
  <message>
   <source>Somebody is not sure</source>
   <translation>Кто-то не уверен</translation>
  </message>
  <message>
   <source>Somebody says that it was not so</source>
   <translation>Кто-то утверждает, что этого не было или было иначе</translation>
  </message>
  <message>
   <source>Something speaks against it</source>
   <translation>Есть что-то против</translation>
  </message>
  <message>
   <source>Sort by “{column}”</source>
   <translation>Сортировать: «{column}»</translation>
  </message>
  <message>
   <source>Sort the section by date</source>
   <translation>Расположить раздел по датам</translation>
  </message>
  <message>
   <source>Sorted a section by date</source>
   <translation>Раздел расположен по датам</translation>
  </message>
  <message>
   <source>Sound</source>
   <translation>Звук</translation>
  </message>
  <message>
   <source>Sound is being recorded; press to go there</source>
   <translation>Идёт запись звука; нажмите, чтобы перейти туда</translation>
  </message>
  <message>
   <source>Sound level</source>
   <translation>Уровень звука</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Источник</translation>
  </message>
  <message>
   <source>Source not graded</source>
   <translation>Источник не оценён</translation>
  </message>
  <message>
   <source>Source not told</source>
   <translation>Источник не указан</translation>
  </message>
  <message>
   <source>Source or author</source>
   <translation>Источник или автор</translation>
  </message>
  <message>
   <source>Source taken off</source>
   <translation>Источник снят</translation>
  </message>
  <message>
   <source>Source {number}</source>
   <translation>Источник {number}</translation>
  </message>
  <message>
   <source>Sources against it</source>
   <translation>Источники против</translation>
  </message>
  <message>
   <source>Sources side by side</source>
   <translation>Источники рядом</translation>
  </message>
  <message>
   <source>Sources that may be used</source>
   <translation>Источники, которые можно использовать</translation>
  </message>
  <message>
   <source>Sources with consent</source>
   <translation>Источники с согласием</translation>
  </message>
  <message>
   <source>Space or Escape closes, Enter opens, arrows go on</source>
   <translation>Пробел или Escape закрывает, Enter открывает, стрелки листают</translation>
  </message>
  <message>
   <source>Speech, a third of the space</source>
   <translation>Речь, втрое меньше места</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Скорость</translation>
  </message>
  <message>
   <source>Spreadsheet (*.xlsx)</source>
   <translation>Электронная таблица (*.xlsx)</translation>
  </message>
  <message>
   <source>Stands</source>
   <translation>Остаётся</translation>
  </message>
  <message>
   <source>Stands for the name, such as Witness A</source>
   <translation>Заменяет имя, например «Свидетель А»</translation>
  </message>
  <message>
   <source>Stands: they do contradict each other</source>
   <translation>Остаётся: они действительно противоречат друг другу</translation>
  </message>
  <message>
   <source>Start of the stretch from {start} to {end} seconds</source>
   <translation>Начало отрезка от {start} до {end} с</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Начинается</translation>
  </message>
  <message>
   <source>Starting …</source>
   <translation>Запуск …</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Состояние</translation>
  </message>
  <message>
   <source>State of the recording</source>
   <translation>Состояние записи</translation>
  </message>
  <message>
   <source>State of the review</source>
   <translation>Состояние просмотра</translation>
  </message>
  <message>
   <source>State party</source>
   <translation>Государство-участник</translation>
  </message>
  <message>
   <source>State what accounts say of an event (its date, its place, a number, what came first, who it was), and the program shows which of them cannot all be right. It never decides which is.</source>
   <translation>Запишите, что рассказы говорят о событии (дату, место, число, что было раньше, кто это был), и программа покажет, какие из них не могут быть верны все сразу. Она никогда не решает, кто прав.</translation>
  </message>
  <message>
   <source>State what it says of an event …</source>
   <translation>Записать, что он говорит о событии …</translation>
  </message>
  <message>
   <source>State what it says …</source>
   <translation>Записать, что он говорит …</translation>
  </message>
  <message>
   <source>Stated what an account says</source>
   <translation>Записано, что говорит рассказ</translation>
  </message>
  <message>
   <source>Statement</source>
   <translation>Показания</translation>
  </message>
  <message>
   <source>Statement changed before it was read back</source>
   <translation>Показания изменены до зачитывания</translation>
  </message>
  <message>
   <source>Statement corrected when it was read back</source>
   <translation>Показания исправлены при зачитывании</translation>
  </message>
  <message>
   <source>Statement of item {number}</source>
   <translation>Показания: материал {number}</translation>
  </message>
  <message>
   <source>Statement read back to the person</source>
   <translation>Показания зачитаны человеку</translation>
  </message>
  <message>
   <source>Statement signed</source>
   <translation>Показания подписаны</translation>
  </message>
  <message>
   <source>Statement taken down</source>
   <translation>Показания записаны</translation>
  </message>
  <message>
   <source>Statements</source>
   <translation>Заявления</translation>
  </message>
  <message>
   <source>State’s words</source>
   <translation>Слова государства</translation>
  </message>
  <message>
   <source>State’s words not answered</source>
   <translation>Слова государства без ответа</translation>
  </message>
  <message>
   <source>Statistic</source>
   <translation>Показатель</translation>
  </message>
  <message>
   <source>Statistic added</source>
   <translation>Показатель добавлен</translation>
  </message>
  <message>
   <source>Statistic changed</source>
   <translation>Показатель изменён</translation>
  </message>
  <message>
   <source>Statistic put in the trash</source>
   <translation>Показатель перемещён в корзину</translation>
  </message>
  <message>
   <source>Statistic taken out of the trash</source>
   <translation>Показатель вынут из корзины</translation>
  </message>
  <message>
   <source>Statistics</source>
   <translation>Статистика</translation>
  </message>
  <message>
   <source>Statistics, statements, proceedings, parts of submissions and the like that cite it, and stay as they are worded: {count}</source>
   <translation>Статистика, высказывания государства, производства, части представлений и подобное, что на это ссылается и остаётся как сформулировано: {count}</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Состояние</translation>
  </message>
  <message>
   <source>Step taken away</source>
   <translation>Шаг убран</translation>
  </message>
  <message>
   <source>Still open</source>
   <translation>Открытые</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Остановить</translation>
  </message>
  <message>
   <source>Stop and keep</source>
   <translation>Остановить и сохранить</translation>
  </message>
  <message>
   <source>Stop and keep the recording</source>
   <translation>Остановить и сохранить запись</translation>
  </message>
  <message>
   <source>Stop looking</source>
   <translation>Остановить просмотр</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Остановлено</translation>
  </message>
  <message>
   <source>Stopped; nothing was made.</source>
   <translation>Остановлено; ничего не создано.</translation>
  </message>
  <message>
   <source>Stopping at the next safe point …</source>
   <translation>Остановка на ближайшем безопасном месте …</translation>
  </message>
  <message>
   <source>Stretch from {start} to {end} seconds</source>
   <translation>Отрезок от {start} до {end} с</translation>
  </message>
  <message>
   <source>Strong: nobody is going to guess it.</source>
   <translation>Надёжная: её никто не угадает.</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Submission</source>
   <translation>Представление</translation>
  </message>
  <message>
   <source>Submission and annexes are made.</source>
   <translation>Представление и приложения готовы.</translation>
  </message>
  <message>
   <source>Submission “{name}”</source>
   <translation>Представление «{name}»</translation>
  </message>
  <message>
   <source>Submissions</source>
   <translation>Представления</translation>
  </message>
  <message>
   <source>Subtitles</source>
   <translation>Субтитры</translation>
  </message>
  <message>
   <source>Suggested marks not decided</source>
   <translation>По предложенным меткам нет решения</translation>
  </message>
  <message>
   <source>Suggested redaction marks</source>
   <translation>Предложенные пометки сокрытия</translation>
  </message>
  <message>
   <source>Suggestion declined</source>
   <translation>Подсказка отклонена</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Подсказки</translation>
  </message>
  <message>
   <source>Suggestions: {count}</source>
   <translation>Подсказки: {count}</translation>
  </message>
  <message>
   <source>Summary of the differences</source>
   <translation>Сводка различий</translation>
  </message>
  <message>
   <source>Supplement of</source>
   <translation>Дополнение к</translation>
  </message>
  <message>
   <source>Supplemented by</source>
   <translation>Дополнен пакетом</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Табуляция</translation>
  </message>
  <message>
   <source>Table of authorities</source>
   <translation>Таблица источников права</translation>
  </message>
  <message>
   <source>Table of statistics</source>
   <translation>Таблица статистики</translation>
  </message>
  <message>
   <source>Table or pictures</source>
   <translation>Таблица или миниатюры</translation>
  </message>
  <message>
   <source>Tables (*.xlsx *.csv *.tsv *.txt)</source>
   <translation>Таблицы (*.xlsx *.csv *.tsv *.txt)</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Метка</translation>
  </message>
  <message>
   <source>Tag taken off</source>
   <translation>Снята метка</translation>
  </message>
  <message>
   <source>Tag “{tag}” taken off item {number}</source>
   <translation>Материал {number}: снята метка «{tag}»</translation>
  </message>
  <message>
   <source>Tagged</source>
   <translation>Поставлена метка</translation>
  </message>
  <message numerus="yes">
   <source>Tagged %Ln item(s)</source>
   <translation>
    <numerusform>Метки изменены у %Ln материала</numerusform>
    <numerusform>Метки изменены у %Ln материалов</numerusform>
    <numerusform>Метки изменены у %Ln материалов</numerusform>
   </translation>
  </message>
  <message>
   <source>Tagged item {number}: {tag}</source>
   <translation>Материал {number}: метка {tag}</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Метки</translation>
  </message>
  <message numerus="yes">
   <source>Tags of %Ln item(s)</source>
   <translation>
    <numerusform>Метки %Ln материала</numerusform>
    <numerusform>Метки %Ln материалов</numerusform>
    <numerusform>Метки %Ln материалов</numerusform>
   </translation>
  </message>
  <message>
   <source>Tags …</source>
   <translation>Метки …</translation>
  </message>
  <message>
   <source>Take a code off</source>
   <translation>Снять код</translation>
  </message>
  <message>
   <source>Take a mark away that was made by hand</source>
   <translation>Убрать пометку, сделанную вручную</translation>
  </message>
  <message>
   <source>Take a table in</source>
   <translation>Принять таблицу</translation>
  </message>
  <message>
   <source>Take a table in (XLSX, CSV)</source>
   <translation>Принять таблицу (XLSX, CSV)</translation>
  </message>
  <message>
   <source>Take away</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <source>Take back that they were held</source>
   <translation>Отменить запись о содержании</translation>
  </message>
  <message>
   <source>Take in</source>
   <translation>Принять</translation>
  </message>
  <message>
   <source>Take in a project</source>
   <translation>Принять проект</translation>
  </message>
  <message>
   <source>Take in a project or a codebook (REFI-QDA)</source>
   <translation>Принять проект или список кодов (REFI-QDA)</translation>
  </message>
  <message>
   <source>Take in a time stamp for bundle {id}</source>
   <translation>Принять метку времени для пакета {id}</translation>
  </message>
  <message>
   <source>Take in a time stamp …</source>
   <translation>Принять метку времени …</translation>
  </message>
  <message>
   <source>Take it in</source>
   <translation>Принять</translation>
  </message>
  <message>
   <source>Take it out</source>
   <translation>Исключить</translation>
  </message>
  <message>
   <source>Take it to a bundle</source>
   <translation>Передать в пакет</translation>
  </message>
  <message>
   <source>Take off</source>
   <translation>Снять</translation>
  </message>
  <message>
   <source>Take off the claim</source>
   <translation>Снять с утверждения</translation>
  </message>
  <message>
   <source>Take off the list: {job}</source>
   <translation>Убрать из списка: {job}</translation>
  </message>
  <message>
   <source>Take out of the bundle</source>
   <translation>Убрать из пакета</translation>
  </message>
  <message>
   <source>Take out of the event</source>
   <translation>Убрать из события</translation>
  </message>
  <message>
   <source>Take out of the proceeding</source>
   <translation>Убрать из разбирательства</translation>
  </message>
  <message>
   <source>Take out of the trash</source>
   <translation>Вернуть из корзины</translation>
  </message>
  <message>
   <source>Take the document off</source>
   <translation>Снять документ</translation>
  </message>
  <message>
   <source>Take the finding off</source>
   <translation>Снять вывод</translation>
  </message>
  <message>
   <source>Take the last change back</source>
   <translation>Отменить последнее изменение</translation>
  </message>
  <message>
   <source>Take the link away</source>
   <translation>Снять связь</translation>
  </message>
  <message>
   <source>Take the link off</source>
   <translation>Снять связь</translation>
  </message>
  <message>
   <source>Take the link to “{what}” off</source>
   <translation>Снять связь с «{what}»</translation>
  </message>
  <message>
   <source>Take the part out</source>
   <translation>Убрать часть</translation>
  </message>
  <message>
   <source>Take the passage off</source>
   <translation>Снять фрагмент</translation>
  </message>
  <message>
   <source>Take the picture</source>
   <translation>Снять</translation>
  </message>
  <message>
   <source>Take the step away</source>
   <translation>Убрать шаг</translation>
  </message>
  <message>
   <source>Take the tag “{tag}” off</source>
   <translation>Снять метку «{tag}»</translation>
  </message>
  <message>
   <source>Take the title away</source>
   <translation>Убрать название</translation>
  </message>
  <message>
   <source>Take the tour</source>
   <translation>Начать обзор</translation>
  </message>
  <message>
   <source>Take the union</source>
   <translation>Скрыть и то и другое</translation>
  </message>
  <message>
   <source>Take the version away</source>
   <translation>Убрать редакцию</translation>
  </message>
  <message>
   <source>Taken back who was held</source>
   <translation>Запись о содержании отменена</translation>
  </message>
  <message>
   <source>Taken by</source>
   <translation>Кем записано</translation>
  </message>
  <message>
   <source>Taken in</source>
   <translation>Принят</translation>
  </message>
  <message numerus="yes">
   <source>Taken in from the table: %Ln row(s)</source>
   <translation>
    <numerusform>Принята из таблицы %Ln строка</numerusform>
    <numerusform>Приняты из таблицы %Ln строки</numerusform>
    <numerusform>Принято из таблицы %Ln строк</numerusform>
   </translation>
  </message>
  <message>
   <source>Taken in; the original encrypted and its digest recorded</source>
   <translation>Принят; оригинал зашифрован, его контрольная сумма записана</translation>
  </message>
  <message>
   <source>Taken off the recommendation</source>
   <translation>Снято с рекомендации</translation>
  </message>
  <message>
   <source>Taken on</source>
   <translation>Когда записано</translation>
  </message>
  <message>
   <source>Taken out of the draft of a bundle</source>
   <translation>Исключено из черновика комплекта</translation>
  </message>
  <message>
   <source>Taken out of the trash</source>
   <translation>Возвращён из корзины</translation>
  </message>
  <message>
   <source>Taking a table in</source>
   <translation>Приём таблицы</translation>
  </message>
  <message>
   <source>Taking files into {case}</source>
   <translation>Приём файлов в {case}</translation>
  </message>
  <message>
   <source>Taking in a project</source>
   <translation>Приём проекта</translation>
  </message>
  <message>
   <source>Taking in a time stamp</source>
   <translation>Принимается метка времени</translation>
  </message>
  <message>
   <source>Taking in the consent sheet</source>
   <translation>Приём листа согласия</translation>
  </message>
  <message>
   <source>Telegram export</source>
   <translation>выгрузка Telegram</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>Шаблон</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>Шаблоны</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Текст</translation>
  </message>
  <message>
   <source>Text chosen</source>
   <translation>Текст выбран</translation>
  </message>
  <message>
   <source>Text made by a machine</source>
   <translation>Текст, записанный машиной</translation>
  </message>
  <message>
   <source>Text of the file</source>
   <translation>Текст файла</translation>
  </message>
  <message>
   <source>Text of the item</source>
   <translation>Текст материала</translation>
  </message>
  <message>
   <source>Text of the original</source>
   <translation>Текст оригинала</translation>
  </message>
  <message>
   <source>Text of the translation</source>
   <translation>Текст перевода</translation>
  </message>
  <message>
   <source>Text read from the original</source>
   <translation>Текст прочитан из оригинала</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Размер текста</translation>
  </message>
  <message>
   <source>Text taken off</source>
   <translation>Текст снят</translation>
  </message>
  <message>
   <source>Text version added</source>
   <translation>Добавлена версия текста</translation>
  </message>
  <message>
   <source>Text written out for other programs (REFI-QDA), redacted</source>
   <translation>Текст записан для других программ (REFI-QDA), со скрытыми именами</translation>
  </message>
  <message>
   <source>Texts</source>
   <translation>Тексты</translation>
  </message>
  <message>
   <source>Texts may be somebody's account: they leave only with consent.</source>
   <translation>Тексты могут быть чьим-то рассказом: они выходят только с согласия.</translation>
  </message>
  <message>
   <source>Texts, passages, codes and memos of a case, redacted like a bundle: consent and review decide, and names go by their pseudonyms. Recordings, pictures and pages stay here.</source>
   <translation>Тексты, фрагменты, коды и заметки дела, обезличенные как пакет: решают согласие и просмотр, вместо имён псевдонимы. Записи, снимки и страницы остаются здесь.</translation>
  </message>
  <message>
   <source>The State party</source>
   <translation>Государство-участник</translation>
  </message>
  <message>
   <source>The State's words</source>
   <translation>Слова государства</translation>
  </message>
  <message>
   <source>The State’s words</source>
   <translation>Слова государства</translation>
  </message>
  <message>
   <source>The account is at odds with the dates of the events themselves: correct a date, or the account.</source>
   <translation>Рассказ расходится с датами самих событий: исправьте дату или сказанное.</translation>
  </message>
  <message>
   <source>The answers of the interview</source>
   <translation>Ответы из беседы</translation>
  </message>
  <message>
   <source>The attack on it found nothing</source>
   <translation>Атака на него ничего не нашла</translation>
  </message>
  <message>
   <source>The attack on it found nothing; not every page could be read again</source>
   <translation>Атака на него ничего не нашла; перечитать удалось не каждую страницу</translation>
  </message>
  <message>
   <source>The attack on it found something</source>
   <translation>Атака на него что-то нашла</translation>
  </message>
  <message numerus="yes">
   <source>The backup is whole: %Ln event(s) and {originals} originals. It opens with the vault's own passphrase.</source>
   <translation>
    <numerusform>Резервная копия цела: %Ln запись журнала и оригиналов: {originals}. Она открывается парольной фразой хранилища.</numerusform>
    <numerusform>Резервная копия цела: %Ln записи журнала и оригиналов: {originals}. Она открывается парольной фразой хранилища.</numerusform>
    <numerusform>Резервная копия цела: %Ln записей журнала и оригиналов: {originals}. Она открывается парольной фразой хранилища.</numerusform>
   </translation>
  </message>
  <message>
   <source>The box as it is drawn</source>
   <translation>Рамка, как нарисована</translation>
  </message>
  <message>
   <source>The bundle as a whole</source>
   <translation>Пакет в целом</translation>
  </message>
  <message>
   <source>The bundle is made.</source>
   <translation>Пакет создан.</translation>
  </message>
  <message>
   <source>The bundle was sealed; that it was handed over is noted.</source>
   <translation>Пакет зашифрован; передача записана.</translation>
  </message>
  <message>
   <source>The camera failed or went away; nothing was kept of that picture.</source>
   <translation>Камера отказала или отключена; этот снимок не сохранён.</translation>
  </message>
  <message>
   <source>The camera is not ready yet; try again in a moment.</source>
   <translation>Камера ещё не готова; попробуйте через мгновение.</translation>
  </message>
  <message>
   <source>The chart</source>
   <translation>Диаграмма</translation>
  </message>
  <message>
   <source>The chart as a table</source>
   <translation>Диаграмма в виде таблицы</translation>
  </message>
  <message>
   <source>The check was stopped; the bundle was not judged.</source>
   <translation>Проверка остановлена; о пакете ничего не сказано.</translation>
  </message>
  <message>
   <source>The chosen cell</source>
   <translation>Выбранная ячейка</translation>
  </message>
  <message>
   <source>The chosen event</source>
   <translation>Выбранное событие</translation>
  </message>
  <message>
   <source>The chronology</source>
   <translation>Хронология</translation>
  </message>
  <message>
   <source>The code is short and stays: letters, digits, dots and hyphens.</source>
   <translation>Код короткий и не меняется: буквы, цифры, точки и дефисы.</translation>
  </message>
  <message>
   <source>The copy is not encrypted: whoever can read that place can read it. That it was copied out is written into the custody of the item.</source>
   <translation>Копия не зашифрована: прочитать её может каждый, у кого есть доступ к тому месту. Копирование записывается в цепочку хранения материала.</translation>
  </message>
  <message>
   <source>The custody log says who did what. Give your name or a working name; it stays in the vault, and goes out only with a bundle's log.</source>
   <translation>Журнал хранения говорит, кто что сделал. Назовите своё имя или рабочее имя; оно остаётся в хранилище и выходит только с журналом пакета.</translation>
  </message>
  <message>
   <source>The dates run the other way</source>
   <translation>Даты идут в обратном порядке</translation>
  </message>
  <message>
   <source>The difference that is shown</source>
   <translation>Показанное различие</translation>
  </message>
  <message>
   <source>The disk is cleaned up when the vault is next opened.</source>
   <translation>Диск будет очищен при следующем открытии хранилища.</translation>
  </message>
  <message>
   <source>The engine that reads speech models is not installed: install Kuager with its extra “speech”.</source>
   <translation>Программа для моделей распознавания речи не установлена: установите Kuager с дополнением «speech».</translation>
  </message>
  <message>
   <source>The evidence</source>
   <translation>Доказательства</translation>
  </message>
  <message>
   <source>The file</source>
   <translation>Файл</translation>
  </message>
  <message>
   <source>The file holds names and quotes as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of every item in it.</source>
   <translation>В файле имена и цитаты как есть, и он не зашифрован: кто может читать это место, прочтёт и его. Для других сделайте пакет. О том, что он записан, сказано в истории хранения каждого материала в нём.</translation>
  </message>
  <message>
   <source>The file holds names as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of every item in it.</source>
   <translation>В файле имена стоят как есть, и он не зашифрован: его прочтёт всякий, кому доступно это место. Для других сделайте пакет. О записи файла говорится в истории каждого материала, который в нём учтён.</translation>
  </message>
  <message>
   <source>The file holds titles, dates and places as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of the case and of every item behind it.</source>
   <translation>В файле названия, даты и места стоят как есть, и он не зашифрован: прочесть его может всякий, кому доступно это место. Для других людей составьте пакет. То, что файл записан, будет указано в журнале дела и каждого материала, на котором он основан.</translation>
  </message>
  <message>
   <source>The file is not encrypted and nothing in it is hidden: whoever reads it learns who spoke and whom they named. That it was written is kept in the custody of the item.</source>
   <translation>Файл не зашифрован, и в нём ничего не скрыто: прочитавший узнает, кто говорил и кого назвал. То, что он записан, останется в истории материала.</translation>
  </message>
  <message>
   <source>The file is not encrypted: whoever can read that place can read it. A name appears in it only where the person's consent allows that. That it was printed is written into the custody of the item.</source>
   <translation>Файл не зашифрован: его прочтёт всякий, кому доступно это место. Имя появится в нём, только если это разрешает согласие человека. Печать записывается в историю хранения материала.</translation>
  </message>
  <message>
   <source>The file of root certificates cannot be read.</source>
   <translation>Файл корневых сертификатов не читается.</translation>
  </message>
  <message>
   <source>The file says of itself</source>
   <translation>Файл сообщает о себе</translation>
  </message>
  <message>
   <source>The file shows what you see as it is, and it is not encrypted: whoever can read that place can read it. Protected places stay coarse. For others, make a bundle. That it was written stands in the custody of the case and of every item behind it.</source>
   <translation>Файл показывает то, что вы видите, как есть, и он не зашифрован: его прочтёт всякий, кому доступно это место. Защищённые места остаются приблизительными. Для других сделайте пакет. О том, что он записан, сказано в истории хранения дела и каждого материала, который за ним стоит.</translation>
  </message>
  <message>
   <source>The film</source>
   <translation>Видеозапись</translation>
  </message>
  <message>
   <source>The first look was signed off by {name}. Somebody else says here that they have looked at every page and at every mark.</source>
   <translation>Первый просмотр подтверждён: {name}. Здесь другой человек подтверждает, что просмотрел каждую страницу и каждую пометку.</translation>
  </message>
  <message>
   <source>The first {some} of {all}.</source>
   <translation>Первые {some} из {all}.</translation>
  </message>
  <message>
   <source>The folder in which it should stand does not exist.</source>
   <translation>Папки, в которой она должна быть, нет.</translation>
  </message>
  <message>
   <source>The folder that the vault is in</source>
   <translation>Папка, в которой находится хранилище</translation>
  </message>
  <message>
   <source>The folder will hold the submission as PDF and as DOCX, and the bundle of its annexes: every item that a footnote cites. What may not leave is left out.</source>
   <translation>В папке будут представление в PDF и DOCX и пакет его приложений: все материалы, на которые указывают сноски. То, что не может быть передано, опускается.</translation>
  </message>
  <message>
   <source>The gap</source>
   <translation>Разрыв</translation>
  </message>
  <message>
   <source>The gap between those harmed and those compensated</source>
   <translation>Разрыв между пострадавшими и получившими компенсацию</translation>
  </message>
  <message>
   <source>The gap says next to nothing about the name.</source>
   <translation>Пропуск почти ничего не говорит об имени.</translation>
  </message>
  <message>
   <source>The headings of the template</source>
   <translation>Заголовки шаблона</translation>
  </message>
  <message>
   <source>The history was copied.</source>
   <translation>История скопирована.</translation>
  </message>
  <message>
   <source>The identity must not leave</source>
   <translation>Личность нельзя раскрывать</translation>
  </message>
  <message>
   <source>The last one is item {number}.</source>
   <translation>Последний: материал {number}.</translation>
  </message>
  <message>
   <source>The lists were written.</source>
   <translation>Списки записаны.</translation>
  </message>
  <message>
   <source>The maker of this file locked it. The password is kept in the vault with it.</source>
   <translation>Составитель закрыл этот файл паролем. Пароль хранится вместе с ним в хранилище.</translation>
  </message>
  <message>
   <source>The mark is kept, but said to be that it hides nothing from this audience.</source>
   <translation>Пометка сохранена, но в таком качестве от этого адресата она ничего не скрывает.</translation>
  </message>
  <message>
   <source>The message</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>The microphone could not be opened; another program may be using it.</source>
   <translation>Не удалось открыть микрофон; возможно, им занята другая программа.</translation>
  </message>
  <message>
   <source>The microphone went away; what was recorded so far is safe.</source>
   <translation>Микрофон отключился; записанное до сих пор в сохранности.</translation>
  </message>
  <message>
   <source>The model is a file of yours, in the format of whisper.cpp (ggml). It runs on this computer, without a network, and hears only where somebody speaks. What it writes is full of mistakes, in Kazakh and Uzbek above all: it stays in the vault until somebody has compared it with the recording and signed it off.</source>
   <translation>Модель — ваш файл в формате whisper.cpp (ggml). Она работает на этом компьютере, без сети, и слушает только там, где кто-то говорит. В том, что она пишет, много ошибок, прежде всего на казахском и узбекском: текст остаётся в хранилище, пока кто-нибудь не сверит его с записью и не заверит.</translation>
  </message>
  <message>
   <source>The model tells</source>
   <translation>Определит модель</translation>
  </message>
  <message>
   <source>The most important first</source>
   <translation>Сначала самые важные</translation>
  </message>
  <message>
   <source>The name is kept on this computer only, in plain text.</source>
   <translation>Название хранится только на этом компьютере, открытым текстом.</translation>
  </message>
  <message>
   <source>The name of this group leaves in every bundle, public ones included. Protect it to hide it.</source>
   <translation>Название этой группы остаётся во всех пакетах, в том числе публичных. Чтобы скрыть его, поставьте группу под защиту.</translation>
  </message>
  <message>
   <source>The new passphrase is empty.</source>
   <translation>Новая парольная фраза пуста.</translation>
  </message>
  <message>
   <source>The new recovery key counts; the old one opens nothing any more.</source>
   <translation>Действует новый ключ восстановления; старый больше ничего не открывает.</translation>
  </message>
  <message>
   <source>The newest first</source>
   <translation>Сначала новые</translation>
  </message>
  <message>
   <source>The only one</source>
   <translation>Единственный</translation>
  </message>
  <message>
   <source>The operating system refused: {reason}.</source>
   <translation>Операционная система отказала: {reason}.</translation>
  </message>
  <message>
   <source>The original</source>
   <translation>Оригинал</translation>
  </message>
  <message>
   <source>The original is in the vault as it came. Another program may be able to open a copy.</source>
   <translation>Оригинал хранится таким, каким поступил. Возможно, копию откроет другая программа.</translation>
  </message>
  <message>
   <source>The original is kept as it came; it can be copied out.</source>
   <translation>Оригинал хранится таким, каким поступил; его можно скопировать.</translation>
  </message>
  <message>
   <source>The original of item {number} was copied out.</source>
   <translation>Оригинал материала {number} скопирован.</translation>
  </message>
  <message>
   <source>The pages were not burnt yet with these marks.</source>
   <translation>Страницы с этими пометками ещё не выжжены.</translation>
  </message>
  <message>
   <source>The part “{category}” ({part}) is more than the whole ({whole}).</source>
   <translation>Часть «{category}» ({part}) больше целого ({whole}).</translation>
  </message>
  <message>
   <source>The parts by “{dimension}” come to {sum}, not to {whole}.</source>
   <translation>Части по признаку «{dimension}» дают {sum}, а не {whole}.</translation>
  </message>
  <message>
   <source>The parts by “{dimension}” come to {sum}, not to {whole}; rounding alone could explain up to {slack}.</source>
   <translation>Части по признаку «{dimension}» дают {sum}, а не {whole}; одним округлением можно объяснить до {slack}.</translation>
  </message>
  <message>
   <source>The passage belongs here</source>
   <translation>Отрывок относится сюда</translation>
  </message>
  <message>
   <source>The passphrase is changed.</source>
   <translation>Парольная фраза сменена.</translation>
  </message>
  <message>
   <source>The passphrase is empty.</source>
   <translation>Парольная фраза пуста.</translation>
  </message>
  <message numerus="yes">
   <source>The passphrase needs at least %Ln character(s).</source>
   <translation>
    <numerusform>В парольной фразе должен быть хотя бы %Ln символ.</numerusform>
    <numerusform>В парольной фразе должно быть хотя бы %Ln символа.</numerusform>
    <numerusform>В парольной фразе должно быть хотя бы %Ln символов.</numerusform>
   </translation>
  </message>
  <message>
   <source>The person is named in or after paragraphs: {numbers}</source>
   <translation>Человек назван в пунктах или после них: {numbers}</translation>
  </message>
  <message>
   <source>The person was erased.</source>
   <translation>Сведения о человеке удалены.</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>Изображение</translation>
  </message>
  <message>
   <source>The picture holds numbers and no names, and it is not encrypted: whoever can read that place can read it. That it was written stands in the custody of the case.</source>
   <translation>В рисунке есть числа и нет имён, и он не зашифрован: его прочтёт каждый, кому доступно это место. То, что он был записан, остаётся в журнале дела.</translation>
  </message>
  <message>
   <source>The print system of this computer sees the pages and may keep them. That it was printed is written into the custody of the item.</source>
   <translation>Система печати этого компьютера видит страницы и может их сохранить. Печать записывается в цепочку хранения материала.</translation>
  </message>
  <message>
   <source>The print system of this computer, and the printer, see these pages and may keep them. That they were printed is noted in the history of each item.</source>
   <translation>Система печати этого компьютера и принтер видят страницы и могут их сохранить. Печать отмечается в истории каждого материала.</translation>
  </message>
  <message>
   <source>The printer did not take it.</source>
   <translation>Принтер не принял.</translation>
  </message>
  <message>
   <source>The program does not say which of them is right. Whoever knows says what they come to, and why; both stay in sight.</source>
   <translation>Программа не говорит, кто из них прав. Кто знает, записывает вывод и причину; оба остаются на виду.</translation>
  </message>
  <message>
   <source>The program says what it noticed. What it comes to is said by a person, with a reason.</source>
   <translation>Программа говорит, что она заметила. К чему это сводится, решает человек и называет причину.</translation>
  </message>
  <message>
   <source>The program suggests, by acts and methods that are coded. Only you say so.</source>
   <translation>Программа подсказывает по отмеченным деяниям и способам. Решаете только вы.</translation>
  </message>
  <message>
   <source>The recording is safe; it becomes an item when the vault is opened next.</source>
   <translation>Запись в сохранности; она станет материалом, когда хранилище откроют в следующий раз.</translation>
  </message>
  <message>
   <source>The recording that will leave is being made.</source>
   <translation>Запись, которая будет передана, готовится.</translation>
  </message>
  <message>
   <source>The recording was cut off or damaged</source>
   <translation>Запись прервалась или повреждена</translation>
  </message>
  <message>
   <source>The recording, masked</source>
   <translation>Запись, с сокрытием</translation>
  </message>
  <message>
   <source>The reply is checked without a network. With the authority's root certificates it is also checked who vouches for it; without them it is kept, and said to be unconfirmed.</source>
   <translation>Ответ проверяется без сети. С корневыми сертификатами службы проверяется и то, кто за неё ручается; без них ответ сохраняется, но считается неподтверждённым.</translation>
  </message>
  <message>
   <source>The report of the proof</source>
   <translation>Отчёт о проверке на утечки</translation>
  </message>
  <message>
   <source>The report was written.</source>
   <translation>Отчёт записан.</translation>
  </message>
  <message>
   <source>The request for a time stamp</source>
   <translation>Запрос метки времени</translation>
  </message>
  <message>
   <source>The request was saved. Send it to a time-stamp authority, and take its reply in here.</source>
   <translation>Запрос сохранён. Отправьте его в службу времени, а её ответ примите здесь.</translation>
  </message>
  <message>
   <source>The ruling or judgment</source>
   <translation>Постановление или приговор</translation>
  </message>
  <message>
   <source>The same again</source>
   <translation>Ещё раз</translation>
  </message>
  <message>
   <source>The same codes</source>
   <translation>Те же коды</translation>
  </message>
  <message>
   <source>The sample vault is ready</source>
   <translation>Хранилище с примером готово</translation>
  </message>
  <message>
   <source>The sealed file</source>
   <translation>Зашифрованный файл</translation>
  </message>
  <message>
   <source>The selected item</source>
   <translation>Выбранный материал</translation>
  </message>
  <message>
   <source>The selected items</source>
   <translation>Выбранные материалы</translation>
  </message>
  <message>
   <source>The statement was printed into the file.</source>
   <translation>Показания напечатаны в файл.</translation>
  </message>
  <message>
   <source>The submission has left</source>
   <translation>Представление передано</translation>
  </message>
  <message>
   <source>The subtitles were written.</source>
   <translation>Субтитры записаны.</translation>
  </message>
  <message>
   <source>The system's microphone</source>
   <translation>Микрофон системы</translation>
  </message>
  <message>
   <source>The text was copied.</source>
   <translation>Текст скопирован.</translation>
  </message>
  <message>
   <source>The text was given to the printer.</source>
   <translation>Текст отправлен на печать.</translation>
  </message>
  <message>
   <source>The time stamp was checked and kept, and lies in the folder of the bundle.</source>
   <translation>Метка времени проверена и сохранена, она лежит и в папке пакета.</translation>
  </message>
  <message>
   <source>The time stamp was checked and kept.</source>
   <translation>Метка времени проверена и сохранена.</translation>
  </message>
  <message>
   <source>The translation has no text yet.</source>
   <translation>У перевода пока нет текста.</translation>
  </message>
  <message>
   <source>The trash is empty.</source>
   <translation>Корзина пуста.</translation>
  </message>
  <message>
   <source>The two passphrases are not the same.</source>
   <translation>Парольные фразы не совпадают.</translation>
  </message>
  <message>
   <source>The two passphrases differ.</source>
   <translation>Парольные фразы не совпадают.</translation>
  </message>
  <message>
   <source>The vault is not whole</source>
   <translation>Хранилище не цело</translation>
  </message>
  <message>
   <source>The vault is open for reading only, so nothing can leave it.</source>
   <translation>Хранилище открыто только для чтения, поэтому передать из него ничего нельзя.</translation>
  </message>
  <message>
   <source>The vault is open for reading only.</source>
   <translation>Хранилище открыто только для чтения.</translation>
  </message>
  <message>
   <source>The vault is whole: every part is as it was written.</source>
   <translation>Хранилище цело: каждая часть такая, какой была записана.</translation>
  </message>
  <message>
   <source>The vault's own</source>
   <translation>Добавлена в хранилище</translation>
  </message>
  <message>
   <source>The vaults themselves stay where they are.</source>
   <translation>Сами хранилища остаются на месте.</translation>
  </message>
  <message>
   <source>The very words of the State</source>
   <translation>Дословные слова государства</translation>
  </message>
  <message>
   <source>The whole block</source>
   <translation>Весь абзац</translation>
  </message>
  <message>
   <source>The whole line</source>
   <translation>Вся строка</translation>
  </message>
  <message>
   <source>The whole page</source>
   <translation>Вся страница</translation>
  </message>
  <message>
   <source>The width of the gap tells about {bits} bits: one name in {fits} fits it.</source>
   <translation>Ширина пропуска выдаёт около {bits} бит: подходит одно имя из {fits}.</translation>
  </message>
  <message>
   <source>The word alone</source>
   <translation>Только слово</translation>
  </message>
  <message>
   <source>The words of this passage are not in the text that is shown.</source>
   <translation>Слов этого отрывка нет в показанном тексте.</translation>
  </message>
  <message>
   <source>Their order is the clerk's, and fixed.</source>
   <translation>Порядок принят в судах и не меняется.</translation>
  </message>
  <message>
   <source>Their reference</source>
   <translation>Их номер</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Themes</source>
   <translation>Темы</translation>
  </message>
  <message>
   <source>There already</source>
   <translation>Уже есть</translation>
  </message>
  <message>
   <source>There is a file of this name already; nothing was written. Choose another.</source>
   <translation>Файл с таким именем уже есть; ничего не записано. Выберите другое имя.</translation>
  </message>
  <message>
   <source>There is no case yet that it could go into.</source>
   <translation>Ещё нет дела, в которое это можно принять.</translation>
  </message>
  <message>
   <source>There is no file in what was chosen.</source>
   <translation>В выбранном нет ни одного файла.</translation>
  </message>
  <message>
   <source>There is no further coded passage.</source>
   <translation>Дальше закодированных отрывков нет.</translation>
  </message>
  <message>
   <source>There is no submission yet.</source>
   <translation>Представлений пока нет.</translation>
  </message>
  <message>
   <source>There is no such certificate file.</source>
   <translation>Такого файла сертификата нет.</translation>
  </message>
  <message>
   <source>There is no text in this file that shows.</source>
   <translation>В этом файле нет видимого текста.</translation>
  </message>
  <message>
   <source>There is no text yet that could be typeset.</source>
   <translation>Ещё нет текста, который можно набрать.</translation>
  </message>
  <message>
   <source>There is no time code before the cursor.</source>
   <translation>Перед курсором нет отметки времени.</translation>
  </message>
  <message>
   <source>There is no translation yet.</source>
   <translation>Перевода пока нет.</translation>
  </message>
  <message>
   <source>There is not enough memory for this; nothing was changed.</source>
   <translation>Для этого не хватает памяти; ничего не изменено.</translation>
  </message>
  <message>
   <source>There is only one version of this text.</source>
   <translation>У этого текста только одна версия.</translation>
  </message>
  <message>
   <source>There is something of this name already; choose another.</source>
   <translation>Что-то с таким именем уже есть; выберите другое.</translation>
  </message>
  <message>
   <source>These are people's own accounts, and nobody's consent is recorded.</source>
   <translation>Это рассказы самих людей, а ничьё согласие не записано.</translation>
  </message>
  <message>
   <source>These bundles have left with what was taken back. They cannot be called back from here; ask whoever holds them, and note what they answer.</source>
   <translation>Эти комплекты ушли с отозванными материалами. Отсюда их вернуть нельзя: обратитесь к тем, у кого они есть, и запишите ответ.</translation>
  </message>
  <message>
   <source>These keys belong to “{command}”.</source>
   <translation>Эти клавиши заняты: «{command}».</translation>
  </message>
  <message>
   <source>These names occur in no text.</source>
   <translation>Этих имён нет ни в одном тексте.</translation>
  </message>
  <message>
   <source>They agreed, but not to this use or not to this kind of material.</source>
   <translation>Согласие есть, но не на это использование или не на такой материал.</translation>
  </message>
  <message>
   <source>They are</source>
   <translation>Вывод</translation>
  </message>
  <message>
   <source>They are missing in every chronology.</source>
   <translation>Их нет ни в одной хронологии.</translation>
  </message>
  <message>
   <source>They are not sure</source>
   <translation>Не уверены</translation>
  </message>
  <message>
   <source>They speak</source>
   <translation>Говорят на языке</translation>
  </message>
  <message>
   <source>Thin: one source only</source>
   <translation>Слабо: только один источник</translation>
  </message>
  <message>
   <source>Third periodic report</source>
   <translation>Третий периодический доклад</translation>
  </message>
  <message>
   <source>This bundle has left, and is frozen. Late documents go into a supplement.</source>
   <translation>Этот пакет передан и больше не меняется. Поздние документы идут в дополнение.</translation>
  </message>
  <message>
   <source>This bundle is being made; it cannot be changed.</source>
   <translation>Пакет сейчас делается; менять его нельзя.</translation>
  </message>
  <message>
   <source>This cannot be taken back, by nobody.</source>
   <translation>Отменить это не сможет никто.</translation>
  </message>
  <message>
   <source>This cannot leave as pages</source>
   <translation>Это нельзя передать страницами</translation>
  </message>
  <message>
   <source>This column always stands.</source>
   <translation>Этот столбец есть всегда.</translation>
  </message>
  <message>
   <source>This computer has no sound output: the recording is played without sound.</source>
   <translation>На этом компьютере нет вывода звука: запись воспроизводится без звука.</translation>
  </message>
  <message>
   <source>This computer has no sound output: the recording is shown without sound.</source>
   <translation>На этом компьютере нет вывода звука: запись показывается без звука.</translation>
  </message>
  <message>
   <source>This failed for a reason the program did not expect ({kind}).</source>
   <translation>Не удалось по причине, которой программа не ожидала ({kind}).</translation>
  </message>
  <message>
   <source>This item has no text.</source>
   <translation>У этого материала нет текста.</translation>
  </message>
  <message>
   <source>This item is, to {label}:</source>
   <translation>Этот материал для {label}:</translation>
  </message>
  <message>
   <source>This item was erased on {day}.</source>
   <translation>Этот материал удалён {day}.</translation>
  </message>
  <message>
   <source>This leads to no item of the vault.</source>
   <translation>Это не ведёт ни к одному материалу хранилища.</translation>
  </message>
  <message>
   <source>This matrix is too large for one picture; write a PDF or a table instead.</source>
   <translation>Эта матрица слишком велика для одного изображения; запишите PDF или таблицу.</translation>
  </message>
  <message>
   <source>This may hurt: ask only if they want to speak of it.</source>
   <translation>Это может причинить боль: спрашивайте, только если человек хочет об этом говорить.</translation>
  </message>
  <message>
   <source>This microphone cannot record as it should; choose another one.</source>
   <translation>Этот микрофон не может записывать как нужно; выберите другой.</translation>
  </message>
  <message>
   <source>This microphone is not connected any more; choose another one.</source>
   <translation>Этот микрофон больше не подключён; выберите другой.</translation>
  </message>
  <message>
   <source>This one</source>
   <translation>Это</translation>
  </message>
  <message>
   <source>This recording cannot be played here; the original is kept.</source>
   <translation>Эту запись здесь не воспроизвести; оригинал сохранён.</translation>
  </message>
  <message>
   <source>This vault holds no items yet.</source>
   <translation>В хранилище пока нет материалов.</translation>
  </message>
  <message>
   <source>Threw away the draft “{name}”</source>
   <translation>Черновик «{name}» выброшен</translation>
  </message>
  <message>
   <source>Threw away the submission “{name}”</source>
   <translation>Выброшено представление «{name}»</translation>
  </message>
  <message>
   <source>Throw away</source>
   <translation>Отбросить</translation>
  </message>
  <message>
   <source>Throw away what you have changed?</source>
   <translation>Отбросить изменения?</translation>
  </message>
  <message>
   <source>Throw away what you have written?</source>
   <translation>Отбросить написанное?</translation>
  </message>
  <message>
   <source>Tiers that hang on others were left out.</source>
   <translation>Слои, которые зависят от других, опущены.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Время</translation>
  </message>
  <message>
   <source>Time and proof</source>
   <translation>Время и проверка</translation>
  </message>
  <message>
   <source>Time and proof ({count})</source>
   <translation>Время и проверка ({count})</translation>
  </message>
  <message>
   <source>Timeline of the recording</source>
   <translation>Шкала времени записи</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>Title block</source>
   <translation>Титульный блок</translation>
  </message>
  <message>
   <source>Title in the file</source>
   <translation>Название в файле</translation>
  </message>
  <message>
   <source>Title of a new event</source>
   <translation>Название нового события</translation>
  </message>
  <message>
   <source>Title of the new case</source>
   <translation>Название нового дела</translation>
  </message>
  <message>
   <source>Title taken away</source>
   <translation>Название убрано</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Кому</translation>
  </message>
  <message>
   <source>To a file …</source>
   <translation>В файл …</translation>
  </message>
  <message>
   <source>To be reviewed</source>
   <translation>Требует просмотра</translation>
  </message>
  <message>
   <source>To look at</source>
   <translation>Посмотреть</translation>
  </message>
  <message>
   <source>To nothing yet.</source>
   <translation>Пока ни с чем.</translation>
  </message>
  <message>
   <source>To page</source>
   <translation>По страницу</translation>
  </message>
  <message>
   <source>To the end of the line</source>
   <translation>До конца строки</translation>
  </message>
  <message>
   <source>To the trash</source>
   <translation>В корзину</translation>
  </message>
  <message>
   <source>To their public &amp;key</source>
   <translation>&amp;Открытым ключом получателя</translation>
  </message>
  <message>
   <source>To whom</source>
   <translation>Кому</translation>
  </message>
  <message>
   <source>Together with what else is said of the order, they go in a circle:</source>
   <translation>Вместе с остальным, что сказано о порядке, получается круг:</translation>
  </message>
  <message numerus="yes">
   <source>Took %Ln item(s) out of the trash</source>
   <translation>
    <numerusform>%Ln материал возвращён из корзины</numerusform>
    <numerusform>%Ln материала возвращены из корзины</numerusform>
    <numerusform>%Ln материалов возвращены из корзины</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Took %Ln line(s) out of the bundle</source>
   <translation>
    <numerusform>Из пакета убрана %Ln строка</numerusform>
    <numerusform>Из пакета убраны %Ln строки</numerusform>
    <numerusform>Из пакета убраны %Ln строк</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Took %Ln part(s) out of the submission</source>
   <translation>
    <numerusform>Убрана %Ln часть представления</numerusform>
    <numerusform>Убраны %Ln части представления</numerusform>
    <numerusform>Убрано %Ln частей представления</numerusform>
   </translation>
  </message>
  <message>
   <source>Took a footnote away</source>
   <translation>Сноска убрана</translation>
  </message>
  <message>
   <source>Took a mark away</source>
   <translation>Пометка убрана</translation>
  </message>
  <message>
   <source>Took a note</source>
   <translation>Заметка записана</translation>
  </message>
  <message>
   <source>Took a note away</source>
   <translation>Заметка убрана</translation>
  </message>
  <message>
   <source>Took a photograph</source>
   <translation>Сделан снимок</translation>
  </message>
  <message>
   <source>Took a statement down</source>
   <translation>Записаны показания</translation>
  </message>
  <message>
   <source>Took a submission out of the trash</source>
   <translation>Представление вынуто из корзины</translation>
  </message>
  <message numerus="yes">
   <source>Took off %Ln link(s)</source>
   <translation>
    <numerusform>Снята %Ln связь</numerusform>
    <numerusform>Сняты %Ln связи</numerusform>
    <numerusform>Снято %Ln связей</numerusform>
   </translation>
  </message>
  <message>
   <source>Took off: {label}</source>
   <translation>Связь снята: {label}</translation>
  </message>
  <message>
   <source>Took over what earlier bundles hid</source>
   <translation>Взято то, что скрывали прежние пакеты</translation>
  </message>
  <message>
   <source>Took part</source>
   <translation>Участие</translation>
  </message>
  <message>
   <source>Took part in proceedings</source>
   <translation>Участвовали в разбирательствах</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Обзор</translation>
  </message>
  <message>
   <source>Town or district</source>
   <translation>Город или район</translation>
  </message>
  <message>
   <source>Transcribe or type</source>
   <translation>Расшифровать или набрать</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Расшифровка</translation>
  </message>
  <message>
   <source>Transcript written out as subtitles, not redacted</source>
   <translation>Расшифровка записана в файл субтитров без сокрытия</translation>
  </message>
  <message>
   <source>Transcript written out as subtitles, redacted</source>
   <translation>Расшифровка записана в файл субтитров со скрытым</translation>
  </message>
  <message>
   <source>Translation</source>
   <translation>Перевод</translation>
  </message>
  <message>
   <source>Trash</source>
   <translation>Корзина</translation>
  </message>
  <message>
   <source>Treaties and national law under which evidence is gathered.</source>
   <translation>Договоры и национальное право, по которым собираются доказательства.</translation>
  </message>
  <message>
   <source>Treaty</source>
   <translation>Договор</translation>
  </message>
  <message>
   <source>Trial of six officers</source>
   <translation>Суд над шестью сотрудниками</translation>
  </message>
  <message>
   <source>Turn the view</source>
   <translation>Повернуть</translation>
  </message>
  <message>
   <source>Two accounts</source>
   <translation>Два рассказа</translation>
  </message>
  <message>
   <source>Two numbers for one thing do not agree: {one} ({source}) and {other} ({other_source}).</source>
   <translation>Два числа об одном и том же расходятся: {one} ({source}) и {other} ({other_source}).</translation>
  </message>
  <message>
   <source>Two versions at one time</source>
   <translation>Две редакции на одно время</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Тип</translation>
  </message>
  <message>
   <source>Type a part of the name, a number or a word</source>
   <translation>Введите часть имени, номер или слово</translation>
  </message>
  <message>
   <source>Type here, from any screen (/). Words, “phrases”, beginnings with *, and fields as person:name or date:2022-01.</source>
   <translation>Вводите здесь, с любого экрана (/). Слова, «фразы», начала слов со звёздочкой и поля вроде person:имя или date:2022-01.</translation>
  </message>
  <message>
   <source>Type the name of the vault's folder: {name}</source>
   <translation>Введите имя папки хранилища: {name}</translation>
  </message>
  <message>
   <source>Type {word} to confirm</source>
   <translation>Введите {word} для подтверждения</translation>
  </message>
  <message>
   <source>UTF-8, or as marked</source>
   <translation>UTF-8 или как отмечено в файле</translation>
  </message>
  <message>
   <source>Unanswered</source>
   <translation>Без ответа</translation>
  </message>
  <message>
   <source>Unanswered: nothing that counts bears on it.</source>
   <translation>Без ответа: ничто из учитываемого сюда не относится.</translation>
  </message>
  <message>
   <source>Unchanged since?</source>
   <translation>Не изменён с тех пор?</translation>
  </message>
  <message>
   <source>Undated</source>
   <translation>Без даты</translation>
  </message>
  <message>
   <source>Undated: {number}</source>
   <translation>Без даты: {number}</translation>
  </message>
  <message>
   <source>Undecided</source>
   <translation>Не решено</translation>
  </message>
  <message>
   <source>Under</source>
   <translation>Входит в</translation>
  </message>
  <message>
   <source>Under which name</source>
   <translation>Под каким именем</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Отменить</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Отменить: {what}</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation>Отменено</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>Отменено: {what}</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Единица</translation>
  </message>
  <message>
   <source>Unknown language</source>
   <translation>Неизвестный язык</translation>
  </message>
  <message>
   <source>Unknown program</source>
   <translation>Неизвестная программа</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>До</translation>
  </message>
  <message>
   <source>Use a speech model</source>
   <translation>Распознать речь моделью</translation>
  </message>
  <message>
   <source>Use the &amp;recovery key instead</source>
   <translation>Ключ &amp;восстановления вместо фразы</translation>
  </message>
  <message>
   <source>Use this key from now on</source>
   <translation>Перейти на этот ключ</translation>
  </message>
  <message>
   <source>Va&amp;ult</source>
   <translation>&amp;Хранилище</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Значение</translation>
  </message>
  <message>
   <source>Values proposed from the file's own metadata</source>
   <translation>Значения предложены метаданными самого файла</translation>
  </message>
  <message>
   <source>Vault</source>
   <translation>Хранилище</translation>
  </message>
  <message>
   <source>Vault {name}</source>
   <translation>Хранилище {name}</translation>
  </message>
  <message>
   <source>Vaults that you open are listed here.</source>
   <translation>Здесь будут хранилища, которые вы открываете.</translation>
  </message>
  <message>
   <source>Verbatim</source>
   <translation>Дословно</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Вердикт</translation>
  </message>
  <message>
   <source>Verdict in a sentence</source>
   <translation>Вердикт одним предложением</translation>
  </message>
  <message>
   <source>Verified</source>
   <translation>Проверен</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Проверка</translation>
  </message>
  <message>
   <source>Verify a bundle</source>
   <translation>Проверка пакета</translation>
  </message>
  <message>
   <source>Verify a bundle …</source>
   <translation>Проверить пакет …</translation>
  </message>
  <message>
   <source>Verify it</source>
   <translation>Проверить</translation>
  </message>
  <message>
   <source>Verify the annexes</source>
   <translation>Проверить приложения</translation>
  </message>
  <message>
   <source>Verify …</source>
   <translation>Проверить …</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Версия</translation>
  </message>
  <message>
   <source>Version added</source>
   <translation>Редакция добавлена</translation>
  </message>
  <message>
   <source>Version changed</source>
   <translation>Редакция изменена</translation>
  </message>
  <message>
   <source>Version of a provision</source>
   <translation>Редакция нормы</translation>
  </message>
  <message>
   <source>Version of the law</source>
   <translation>Редакция нормы</translation>
  </message>
  <message>
   <source>Version of the text</source>
   <translation>Версия текста</translation>
  </message>
  <message>
   <source>Version taken away</source>
   <translation>Редакция убрана</translation>
  </message>
  <message>
   <source>Versions in time</source>
   <translation>Редакции во времени</translation>
  </message>
  <message>
   <source>Very important</source>
   <translation>Очень важно</translation>
  </message>
  <message>
   <source>Victims</source>
   <translation>Пострадавшие</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>Видео</translation>
  </message>
  <message>
   <source>View kept</source>
   <translation>Вид сохранён</translation>
  </message>
  <message>
   <source>Viewed</source>
   <translation>Просмотрен</translation>
  </message>
  <message>
   <source>Voice</source>
   <translation>Голос</translation>
  </message>
  <message>
   <source>Voices</source>
   <translation>Голоса</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>Громкость</translation>
  </message>
  <message>
   <source>Volumes</source>
   <translation>Тома</translation>
  </message>
  <message>
   <source>Wait: the microphone is starting</source>
   <translation>Подождите: микрофон включается</translation>
  </message>
  <message>
   <source>Waits</source>
   <translation>Ждёт</translation>
  </message>
  <message>
   <source>Waits: {why}</source>
   <translation>Ждёт: {why}</translation>
  </message>
  <message>
   <source>Weak: with the vault in their hands, somebody could try such passphrases until one fits. Use at least {count} characters, best five or more random words.</source>
   <translation>Слабая: получив хранилище, такие фразы можно перебирать, пока одна не подойдёт. Нужно не меньше {count} знаков, лучше пять или больше случайных слов.</translation>
  </message>
  <message>
   <source>Weighed a passage</source>
   <translation>Указана важность отрывка</translation>
  </message>
  <message>
   <source>Welcome to Kuager</source>
   <translation>Добро пожаловать в Kuager</translation>
  </message>
  <message>
   <source>Went on with an interview</source>
   <translation>Беседа продолжена</translation>
  </message>
  <message>
   <source>What Kuager does</source>
   <translation>Что делает Kuager</translation>
  </message>
  <message>
   <source>What an account says taken away</source>
   <translation>Сказанное в рассказе убрано</translation>
  </message>
  <message>
   <source>What becomes of each row</source>
   <translation>Что станет с каждой строкой</translation>
  </message>
  <message>
   <source>What belongs here: {what}</source>
   <translation>Что здесь нужно: {what}</translation>
  </message>
  <message>
   <source>What belongs in this section</source>
   <translation>Что нужно в этом разделе</translation>
  </message>
  <message>
   <source>What belongs to it stays, closed: {numbers}</source>
   <translation>Связанное с ним остаётся, закрытое: {numbers}</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>Что из этого вышло</translation>
  </message>
  <message>
   <source>What came of the recommendation</source>
   <translation>Что стало с рекомендацией</translation>
  </message>
  <message>
   <source>What can be cited</source>
   <translation>На что можно сослаться</translation>
  </message>
  <message>
   <source>What can be done with the bundle</source>
   <translation>Что можно сделать с пакетом</translation>
  </message>
  <message>
   <source>What courts and authorities decided, who was heard and how they were told, what is owed and what was paid: and how many of those harmed received nothing.</source>
   <translation>Что решили суды и органы власти, кого выслушали и как уведомили, что причитается и что выплачено: и сколько пострадавших не получили ничего.</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Что вы хотите сделать?</translation>
  </message>
  <message>
   <source>What each column holds</source>
   <translation>Что содержит каждый столбец</translation>
  </message>
  <message>
   <source>What for</source>
   <translation>О чём</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Что произошло</translation>
  </message>
  <message>
   <source>What happened there</source>
   <translation>Что там произошло</translation>
  </message>
  <message>
   <source>What happened, in a few words</source>
   <translation>Что произошло, в нескольких словах</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Что будет</translation>
  </message>
  <message>
   <source>What has no place here:</source>
   <translation>Чему здесь нет места:</translation>
  </message>
  <message>
   <source>What is asked</source>
   <translation>О чём просят</translation>
  </message>
  <message>
   <source>What is being done</source>
   <translation>Что делается</translation>
  </message>
  <message>
   <source>What is changed from now on is a correction: read it back.</source>
   <translation>Теперь любое изменение считается исправлением: зачитайте показания.</translation>
  </message>
  <message>
   <source>What is coded by it, and what is not</source>
   <translation>Что ею кодируют, а что нет</translation>
  </message>
  <message>
   <source>What is coded here</source>
   <translation>Что закодировано здесь</translation>
  </message>
  <message>
   <source>What is counted</source>
   <translation>Что посчитано</translation>
  </message>
  <message>
   <source>What is erased, in the trash or no longer consented to does not count.</source>
   <translation>Стёртое, лежащее в корзине и то, на что согласия больше нет, не считается.</translation>
  </message>
  <message>
   <source>What is in the trash</source>
   <translation>Что в корзине</translation>
  </message>
  <message>
   <source>What is looked for</source>
   <translation>Что ищется</translation>
  </message>
  <message>
   <source>What is marked</source>
   <translation>Что помечено</translation>
  </message>
  <message>
   <source>What is missing</source>
   <translation>Чего не хватает</translation>
  </message>
  <message>
   <source>What is photographed</source>
   <translation>Что снимается</translation>
  </message>
  <message>
   <source>What is shown</source>
   <translation>Что показано</translation>
  </message>
  <message>
   <source>What is suggested</source>
   <translation>Что предлагается</translation>
  </message>
  <message>
   <source>What is taken in, and how</source>
   <translation>Что принимается и как</translation>
  </message>
  <message>
   <source>What is tied to what</source>
   <translation>Что с чем связано</translation>
  </message>
  <message>
   <source>What is to be mended</source>
   <translation>Что исправить</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>Что не так</translation>
  </message>
  <message>
   <source>What is wrong with the search</source>
   <translation>Что не так с поиском</translation>
  </message>
  <message>
   <source>What is wrong with {field}</source>
   <translation>Что не так: {field}</translation>
  </message>
  <message>
   <source>What it cannot do: backups, and copies of the vault's folder or header elsewhere, still open with their passphrase. A flash disk may keep the old blocks for a while.</source>
   <translation>Чего это не может: резервные копии, копии папки хранилища или заголовка в других местах по-прежнему открываются своей парольной фразой. Флеш-диск может ещё какое-то время хранить старые блоки.</translation>
  </message>
  <message>
   <source>What it comes to</source>
   <translation>К чему это сводится</translation>
  </message>
  <message>
   <source>What it does: every key of this vault is overwritten and removed, the recovery key is dead too, and the program ends. What remains in the folder is noise.</source>
   <translation>Что произойдёт: все ключи хранилища будут перезаписаны и удалены, ключ восстановления тоже перестанет действовать, программа закроется. В папке останется шум.</translation>
  </message>
  <message>
   <source>What it hides</source>
   <translation>Что скрывает</translation>
  </message>
  <message>
   <source>What it is</source>
   <translation>Что это за место</translation>
  </message>
  <message>
   <source>What it is called</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>What it is officially called in other languages.</source>
   <translation>Как он официально называется на других языках.</translation>
  </message>
  <message>
   <source>What it is tied to</source>
   <translation>С чем связано</translation>
  </message>
  <message>
   <source>What it is, or why not</source>
   <translation>Что это или почему нельзя</translation>
  </message>
  <message>
   <source>What it protects, or the element</source>
   <translation>Что она защищает, или элемент</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>Что в ней сказано</translation>
  </message>
  <message>
   <source>What it says of an event</source>
   <translation>Что здесь сказано о событии</translation>
  </message>
  <message>
   <source>What it says of events</source>
   <translation>Что здесь сказано о событиях</translation>
  </message>
  <message>
   <source>What it was is gone from the vault for good; its number and its place in the log stay.</source>
   <translation>Его содержание исчезло из хранилища навсегда; номер и место в журнале остаются.</translation>
  </message>
  <message>
   <source>What leaves is burnt to pixels and attacked by the program before it gets its name. Items without consent are withheld.</source>
   <translation>То, что передаётся, выжигается в изображение, и программа пытается восстановить скрытое, прежде чем дать пакету имя. Материалы без согласия не передаются.</translation>
  </message>
  <message>
   <source>What led to it, what it led to, and what it is a part of.</source>
   <translation>Что к нему привело, к чему привело оно и частью чего является.</translation>
  </message>
  <message>
   <source>What not to ask</source>
   <translation>О чём не спрашивать</translation>
  </message>
  <message>
   <source>What passages are about, in the words of your organisation.</source>
   <translation>О чём отрывки, словами вашей организации.</translation>
  </message>
  <message>
   <source>What stands for the person in a bundle, to confirm</source>
   <translation>Псевдоним человека для подтверждения</translation>
  </message>
  <message>
   <source>What the State says</source>
   <translation>Что говорит государство</translation>
  </message>
  <message>
   <source>What the account says of an event</source>
   <translation>Что рассказ говорит о событии</translation>
  </message>
  <message>
   <source>What the bundle comes to</source>
   <translation>Объём пакета</translation>
  </message>
  <message>
   <source>What the bundle shall be</source>
   <translation>Каким будет пакет</translation>
  </message>
  <message>
   <source>What the camera sees</source>
   <translation>Что видит камера</translation>
  </message>
  <message>
   <source>What the camera wrote</source>
   <translation>Что записала камера</translation>
  </message>
  <message>
   <source>What the checks come to</source>
   <translation>Итог проверок</translation>
  </message>
  <message>
   <source>What the file does not show</source>
   <translation>Чего файл не показывает</translation>
  </message>
  <message>
   <source>What the gap gives away</source>
   <translation>Что выдаёт пропуск</translation>
  </message>
  <message>
   <source>What the library shows: {query}</source>
   <translation>Что показывает библиотека: {query}</translation>
  </message>
  <message>
   <source>What the shapes mean: {list}</source>
   <translation>Что значат фигуры: {list}</translation>
  </message>
  <message>
   <source>What the two accounts come to</source>
   <translation>К чему сводятся два рассказа</translation>
  </message>
  <message>
   <source>What there is</source>
   <translation>Тем, что есть</translation>
  </message>
  <message>
   <source>What those who work on the case should know about this item.</source>
   <translation>Что работающим над делом нужно знать об этом материале.</translation>
  </message>
  <message>
   <source>What ties them</source>
   <translation>Что их связывает</translation>
  </message>
  <message>
   <source>What to be reminded of</source>
   <translation>О чём напомнить</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Что найдено</translation>
  </message>
  <message>
   <source>What was left out</source>
   <translation>Что не вошло</translation>
  </message>
  <message>
   <source>What was said by hand of these two texts is given up. It can be undone.</source>
   <translation>Сказанное вручную об этих двух текстах будет снято. Это можно отменить.</translation>
  </message>
  <message>
   <source>What was taken</source>
   <translation>Что снято</translation>
  </message>
  <message>
   <source>What was taken in</source>
   <translation>Что принято</translation>
  </message>
  <message>
   <source>What was withheld, and why</source>
   <translation>Что не передано и почему</translation>
  </message>
  <message>
   <source>What went wrong</source>
   <translation>Что пошло не так</translation>
  </message>
  <message>
   <source>What would come of it</source>
   <translation>Что получится</translation>
  </message>
  <message>
   <source>What would come of it, file by file</source>
   <translation>Что получится, по файлам</translation>
  </message>
  <message>
   <source>What would go</source>
   <translation>Что будет удалено</translation>
  </message>
  <message>
   <source>What would leave</source>
   <translation>Что будет передано</translation>
  </message>
  <message>
   <source>What would leave, and what would not and why, is shown here.</source>
   <translation>Здесь видно, что будет передано, а что нет и почему.</translation>
  </message>
  <message>
   <source>What you set here is written to all of them as one step.</source>
   <translation>То, что вы зададите здесь, записывается во все одним шагом.</translation>
  </message>
  <message>
   <source>What {name} said before</source>
   <translation>Что говорилось раньше: {name}</translation>
  </message>
  <message>
   <source>Whatever else the person is called: Kuager finds inflected and romanised forms itself.</source>
   <translation>Как ещё зовут человека: склоняемые формы и запись латиницей Kuager находит сам.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Когда</translation>
  </message>
  <message>
   <source>When all are decided, say that you have looked at every page.</source>
   <translation>Когда решено по всем, подтвердите, что просмотрели каждую страницу.</translation>
  </message>
  <message>
   <source>When it becomes too much</source>
   <translation>Когда становится тяжело</translation>
  </message>
  <message>
   <source>When to use it</source>
   <translation>Когда применять</translation>
  </message>
  <message>
   <source>When?</source>
   <translation>Когда?</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Где</translation>
  </message>
  <message>
   <source>Where does bundle {id} lie?</source>
   <translation>Где лежит пакет {id}?</translation>
  </message>
  <message>
   <source>Where exactly</source>
   <translation>Где именно</translation>
  </message>
  <message>
   <source>Where exactly the claim is about it</source>
   <translation>Где именно утверждение касается этой нормы</translation>
  </message>
  <message>
   <source>Where it is</source>
   <translation>Там, где оно есть</translation>
  </message>
  <message>
   <source>Where it is added</source>
   <translation>Куда добавляется</translation>
  </message>
  <message>
   <source>Where it is drawn</source>
   <translation>Где показано</translation>
  </message>
  <message>
   <source>Where it is mended</source>
   <translation>Где исправляется</translation>
  </message>
  <message>
   <source>Where it is proved</source>
   <translation>Чем подтверждается</translation>
  </message>
  <message>
   <source>Where it says so</source>
   <translation>Где это сказано</translation>
  </message>
  <message>
   <source>Where it speaks of this was not noted when it left.</source>
   <translation>Где оно об этом говорит, при передаче не записано.</translation>
  </message>
  <message>
   <source>Where shall the lists be written?</source>
   <translation>Куда записать списки?</translation>
  </message>
  <message>
   <source>Where the bundle goes</source>
   <translation>Куда записать пакет</translation>
  </message>
  <message>
   <source>Where the bundle is</source>
   <translation>Где пакет</translation>
  </message>
  <message>
   <source>Where the form is written</source>
   <translation>Куда записать форму</translation>
  </message>
  <message>
   <source>Where the names occur</source>
   <translation>Где встречаются имена</translation>
  </message>
  <message>
   <source>Where the place around it is</source>
   <translation>Там, где место вокруг него</translation>
  </message>
  <message>
   <source>Where the submission is</source>
   <translation>Где находится представление</translation>
  </message>
  <message>
   <source>Where the words are from</source>
   <translation>Откуда взят текст</translation>
  </message>
  <message>
   <source>Where these files and pages are, the vault does not know: ask whoever wrote them, and have every copy destroyed.</source>
   <translation>Где эти файлы и страницы, хранилищу неизвестно: спросите того, кто их вывел, и добейтесь уничтожения каждой копии.</translation>
  </message>
  <message>
   <source>Where to</source>
   <translation>Куда</translation>
  </message>
  <message>
   <source>Where was it?</source>
   <translation>Где это было?</translation>
  </message>
  <message>
   <source>Where, coarsely</source>
   <translation>Где, примерно</translation>
  </message>
  <message>
   <source>Whether the PDF is signed with a certificate is asked when the bundle is made.</source>
   <translation>Подписывать ли PDF сертификатом, спрашивается при изготовлении пакета.</translation>
  </message>
  <message>
   <source>Which articles the claim is about.</source>
   <translation>О каких статьях утверждение.</translation>
  </message>
  <message>
   <source>Which articles the event may have violated.</source>
   <translation>Какие статьи событие могло нарушить.</translation>
  </message>
  <message>
   <source>Which checks are listed</source>
   <translation>Какие проверки показаны</translation>
  </message>
  <message>
   <source>Which code shall be taken off?</source>
   <translation>Какой код снять?</translation>
  </message>
  <message>
   <source>Which codes are listed</source>
   <translation>Какие коды показаны</translation>
  </message>
  <message>
   <source>Which events</source>
   <translation>Какие события</translation>
  </message>
  <message>
   <source>Which paragraph</source>
   <translation>Какой пункт</translation>
  </message>
  <message>
   <source>Which paragraphs go together</source>
   <translation>Какие абзацы соответствуют друг другу</translation>
  </message>
  <message>
   <source>Which statement</source>
   <translation>Какие показания</translation>
  </message>
  <message>
   <source>Which violations were committed, by which methods and to what purpose.</source>
   <translation>Какие нарушения совершены, какими методами и с какой целью.</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Кто</translation>
  </message>
  <message>
   <source>Who are you in this vault?</source>
   <translation>Кто вы в этом хранилище?</translation>
  </message>
  <message>
   <source>Who finds the list learns that there are vaults and where; not what is in them.</source>
   <translation>Кто найдёт список, узнает, что хранилища есть и где они, но не что в них.</translation>
  </message>
  <message>
   <source>Who holds it</source>
   <translation>У кого это есть</translation>
  </message>
  <message>
   <source>Who holds it in a bundle</source>
   <translation>У кого это есть в комплекте</translation>
  </message>
  <message>
   <source>Who holds the bundle</source>
   <translation>У кого пакет</translation>
  </message>
  <message>
   <source>Who is asked</source>
   <translation>Кому адресована</translation>
  </message>
  <message>
   <source>Who is interviewed</source>
   <translation>С кем беседа</translation>
  </message>
  <message>
   <source>Who it is</source>
   <translation>Кто это</translation>
  </message>
  <message>
   <source>Who made it</source>
   <translation>Кто автор</translation>
  </message>
  <message>
   <source>Who says so</source>
   <translation>Кто так считает</translation>
  </message>
  <message>
   <source>Who says so, as it is cited</source>
   <translation>Кто это говорит, как на него ссылаются</translation>
  </message>
  <message>
   <source>Who took part</source>
   <translation>Кто участвовал</translation>
  </message>
  <message>
   <source>Who was held there</source>
   <translation>Кого там содержали</translation>
  </message>
  <message>
   <source>Who was in the proceeding</source>
   <translation>Кто был в разбирательстве</translation>
  </message>
  <message>
   <source>Who was it?</source>
   <translation>Кто это был?</translation>
  </message>
  <message>
   <source>Who will see it</source>
   <translation>Кто это увидит</translation>
  </message>
  <message>
   <source>Whoever can read that place can read it. Small numbers are hidden in it only where you chose so. That it was written stands in the custody of the case and of its sources.</source>
   <translation>Кто может читать это место, сможет прочесть и рисунок. Малые числа скрыты в нём, только если вы так выбрали. Запись о нём остаётся в журнале хранения дела и его источников.</translation>
  </message>
  <message>
   <source>Whole</source>
   <translation>Цел</translation>
  </message>
  <message>
   <source>Whole page</source>
   <translation>Страница целиком</translation>
  </message>
  <message>
   <source>Whole?</source>
   <translation>Цел?</translation>
  </message>
  <message>
   <source>Whose</source>
   <translation>О ком</translation>
  </message>
  <message>
   <source>Whose account</source>
   <translation>Чей рассказ</translation>
  </message>
  <message>
   <source>Whose consent it is, is not said.</source>
   <translation>Не сказано, чьё это согласие.</translation>
  </message>
  <message>
   <source>Whose it is</source>
   <translation>О ком это</translation>
  </message>
  <message>
   <source>Whose?</source>
   <translation>Чей?</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Почему</translation>
  </message>
  <message>
   <source>Why is it not so?</source>
   <translation>Почему это не так?</translation>
  </message>
  <message>
   <source>Why it is marked</source>
   <translation>Почему помечено</translation>
  </message>
  <message>
   <source>Width of original and text</source>
   <translation>Ширина оригинала и текста</translation>
  </message>
  <message>
   <source>Width of the tabs</source>
   <translation>Ширина вкладок</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Окно</translation>
  </message>
  <message>
   <source>With a &amp;passphrase</source>
   <translation>&amp;Парольной фразой</translation>
  </message>
  <message>
   <source>With the submission “{name}”, which left on {day}</source>
   <translation>С представлением «{name}», переданным {day}</translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation>Отозвать</translation>
  </message>
  <message>
   <source>Withdraw a consent</source>
   <translation>Отозвать согласие</translation>
  </message>
  <message>
   <source>Withdraw everything</source>
   <translation>Отозвать всё</translation>
  </message>
  <message>
   <source>Withdraw the consent of {name}</source>
   <translation>Отозвать согласие: {name}</translation>
  </message>
  <message>
   <source>Withdrawn</source>
   <translation>Отозвано</translation>
  </message>
  <message>
   <source>Withdrawn on</source>
   <translation>Отозвано</translation>
  </message>
  <message>
   <source>Withdrawn on {day}</source>
   <translation>Отозвано {day}</translation>
  </message>
  <message>
   <source>Withdrawn {day}</source>
   <translation>Отозвано {day}</translation>
  </message>
  <message>
   <source>Withdrew a consent</source>
   <translation>Согласие отозвано</translation>
  </message>
  <message>
   <source>Withdrew every consent of a person</source>
   <translation>Отозваны все согласия человека</translation>
  </message>
  <message>
   <source>Withheld</source>
   <translation>Не передано</translation>
  </message>
  <message>
   <source>Withheld because</source>
   <translation>Почему не передано</translation>
  </message>
  <message>
   <source>Withheld: {why}</source>
   <translation>Не раскрывается: {why}</translation>
  </message>
  <message>
   <source>Without a date</source>
   <translation>Без даты</translation>
  </message>
  <message>
   <source>Without a text the item cannot be searched, and no passage of it can be linked.</source>
   <translation>Без текста материал нельзя найти, а его отрывки нельзя связать.</translation>
  </message>
  <message>
   <source>Without evidence</source>
   <translation>Без доказательств</translation>
  </message>
  <message>
   <source>Without that look no bundle takes the item in.</source>
   <translation>Без этого просмотра материал не войдёт ни в один пакет.</translation>
  </message>
  <message>
   <source>Witnesses</source>
   <translation>Свидетели</translation>
  </message>
  <message>
   <source>Word document (*.docx)</source>
   <translation>Документ Word (*.docx)</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Слова</translation>
  </message>
  <message>
   <source>Words chosen</source>
   <translation>Слова выбраны</translation>
  </message>
  <message>
   <source>Words in the passage</source>
   <translation>Слова во фрагменте</translation>
  </message>
  <message>
   <source>Words of a statement written down</source>
   <translation>Записаны слова показаний</translation>
  </message>
  <message>
   <source>Words of an event</source>
   <translation>Слова события</translation>
  </message>
  <message>
   <source>Words of footnote {number}</source>
   <translation>Слова сноски {number}</translation>
  </message>
  <message>
   <source>Words of the consent form</source>
   <translation>Слова формы согласия</translation>
  </message>
  <message>
   <source>Words of the part</source>
   <translation>Слова части</translation>
  </message>
  <message>
   <source>Words that introduce it, if any</source>
   <translation>Вводные слова, если нужны</translation>
  </message>
  <message>
   <source>Work or role</source>
   <translation>Работа или роль</translation>
  </message>
  <message>
   <source>Working language</source>
   <translation>Рабочий язык</translation>
  </message>
  <message>
   <source>Working out what would go</source>
   <translation>Подсчёт того, что будет удалено</translation>
  </message>
  <message>
   <source>Workplace</source>
   <translation>Место работы</translation>
  </message>
  <message>
   <source>Worth a look</source>
   <translation>Стоит посмотреть</translation>
  </message>
  <message>
   <source>Would it leave?</source>
   <translation>Будет передано?</translation>
  </message>
  <message>
   <source>Write a new version of the text</source>
   <translation>Написать новую версию текста</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Написать заметку</translation>
  </message>
  <message>
   <source>Write a note on the passage</source>
   <translation>Заметка к отрывку</translation>
  </message>
  <message>
   <source>Write a picture that is not redacted to a file?</source>
   <translation>Записать в файл рисунок без редактирования?</translation>
  </message>
  <message>
   <source>Write a project for other programs</source>
   <translation>Записать проект для других программ</translation>
  </message>
  <message>
   <source>Write a project for other programs (REFI-QDA)</source>
   <translation>Записать проект для других программ (REFI-QDA)</translation>
  </message>
  <message>
   <source>Write a translation</source>
   <translation>Написать перевод</translation>
  </message>
  <message>
   <source>Write dates with the year first; two dots stand for an open end.</source>
   <translation>Пишите даты, начиная с года; две точки означают открытый конец.</translation>
  </message>
  <message>
   <source>Write down in one sentence each what the State says in its reports and replies, and set against it the claims and passages that rebut it, confirm it or qualify it.</source>
   <translation>Запишите одной фразой каждое, что государство говорит в своих докладах и ответах, и противопоставьте этому утверждения и фрагменты, которые это опровергают, подтверждают или уточняют.</translation>
  </message>
  <message>
   <source>Write it …</source>
   <translation>Записать …</translation>
  </message>
  <message>
   <source>Write the chronology to a file …</source>
   <translation>Записать хронологию в файл …</translation>
  </message>
  <message>
   <source>Write the codebook of themes (REFI-QDA)</source>
   <translation>Записать список тем (REFI-QDA)</translation>
  </message>
  <message>
   <source>Write the ledger to a file …</source>
   <translation>Записать журнал в файл …</translation>
  </message>
  <message>
   <source>Write the list to a file …</source>
   <translation>Записать список в файл …</translation>
  </message>
  <message>
   <source>Write the matrix to a file …</source>
   <translation>Записать матрицу в файл …</translation>
  </message>
  <message>
   <source>Write the new key down first. It counts from the moment you say so, and the old one opens nothing any more; only old backups still know it.</source>
   <translation>Сначала запишите новый ключ. Он начнёт действовать, когда вы это подтвердите, и старый больше ничего не откроет; его помнят только старые резервные копии.</translation>
  </message>
  <message>
   <source>Write the part</source>
   <translation>Править часть</translation>
  </message>
  <message>
   <source>Write the passages to a file …</source>
   <translation>Записать фрагменты в файл …</translation>
  </message>
  <message>
   <source>Write the picture to a file …</source>
   <translation>Записать изображение в файл …</translation>
  </message>
  <message>
   <source>Write the report of the verification</source>
   <translation>Записать отчёт о проверке</translation>
  </message>
  <message>
   <source>Write the table to a file …</source>
   <translation>Записать таблицу в файл …</translation>
  </message>
  <message>
   <source>Write the time of the recording</source>
   <translation>Вставить время записи</translation>
  </message>
  <message>
   <source>Write the transcript as subtitles</source>
   <translation>Записать расшифровку как субтитры</translation>
  </message>
  <message>
   <source>Write what is not redacted to a file?</source>
   <translation>Записать необезличенное в файл?</translation>
  </message>
  <message>
   <source>Write your organisation and how it is reached in the first lines, and change any of the words. Under another name it stands beside the form that comes with the program.</source>
   <translation>Впишите в первых строках свою организацию и как с ней связаться, измените любые слова. Под другим именем она будет стоять рядом с формой из программы.</translation>
  </message>
  <message>
   <source>Write; Enter keeps it with its time.</source>
   <translation>Пишите; Enter сохранит заметку со временем.</translation>
  </message>
  <message>
   <source>Writing a picture</source>
   <translation>Запись рисунка</translation>
  </message>
  <message>
   <source>Writing a project</source>
   <translation>Запись проекта</translation>
  </message>
  <message>
   <source>Writing a table</source>
   <translation>Запись таблицы</translation>
  </message>
  <message>
   <source>Writing down item {number}</source>
   <translation>Запись материала {number}</translation>
  </message>
  <message>
   <source>Writing lists for a brief</source>
   <translation>Записываются списки</translation>
  </message>
  <message>
   <source>Writing subtitles</source>
   <translation>Запись субтитров</translation>
  </message>
  <message>
   <source>Writing the chronology</source>
   <translation>Запись хронологии</translation>
  </message>
  <message>
   <source>Writing the codebook</source>
   <translation>Запись списка кодов</translation>
  </message>
  <message>
   <source>Writing the dossier</source>
   <translation>Запись досье</translation>
  </message>
  <message>
   <source>Writing the ledger</source>
   <translation>Запись журнала</translation>
  </message>
  <message>
   <source>Writing the matrix</source>
   <translation>Запись матрицы</translation>
  </message>
  <message>
   <source>Writing the report of the proof</source>
   <translation>Записывается отчёт о проверке на утечки</translation>
  </message>
  <message>
   <source>Written down by a speech model</source>
   <translation>Записано моделью распознавания речи</translation>
  </message>
  <message>
   <source>Written instead</source>
   <translation>Что пишется вместо</translation>
  </message>
  <message>
   <source>Written into a picture, not redacted</source>
   <translation>Записано в картинку, без сокрытия</translation>
  </message>
  <message>
   <source>Written into a table, not redacted</source>
   <translation>Записано в таблицу, без сокрытия</translation>
  </message>
  <message>
   <source>Written, not redacted: {name}</source>
   <translation>Записано, не обезличено: {name}</translation>
  </message>
  <message>
   <source>Written: {name}</source>
   <translation>Записано: {name}</translation>
  </message>
  <message>
   <source>Wrong</source>
   <translation>Неверно</translation>
  </message>
  <message>
   <source>Wrote a consent form</source>
   <translation>Записана форма согласия</translation>
  </message>
  <message>
   <source>Wrote a first draft from the records</source>
   <translation>Написан первый черновик по записям</translation>
  </message>
  <message>
   <source>Wrote a note on a passage</source>
   <translation>К отрывку добавлена заметка</translation>
  </message>
  <message>
   <source>Wrote a note to the clerk</source>
   <translation>Записано примечание для секретаря</translation>
  </message>
  <message>
   <source>Wrote a part of the submission</source>
   <translation>Изменена часть представления</translation>
  </message>
  <message>
   <source>Wrote the headings of the template</source>
   <translation>Вписаны заголовки шаблона</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Год</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Да</translation>
  </message>
  <message>
   <source>You can go on working. Nothing gets the name of a bundle before the proof has found nothing.</source>
   <translation>Можно работать дальше. Имя пакета появится только тогда, когда проверка ничего не найдёт.</translation>
  </message>
  <message>
   <source>You hear</source>
   <translation>Вы слышите на языке</translation>
  </message>
  <message>
   <source>You will be asked for its folder.</source>
   <translation>Программа спросит, в какой оно папке.</translation>
  </message>
  <message>
   <source>You, when empty</source>
   <translation>Вы, если пусто</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Ваше имя</translation>
  </message>
  <message>
   <source>Your name in the custody log</source>
   <translation>Ваше имя в журнале хранения</translation>
  </message>
  <message>
   <source>Your recovery key</source>
   <translation>Ваш ключ восстановления</translation>
  </message>
  <message>
   <source>ZIP file of the bundle</source>
   <translation>ZIP-файл пакета</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Масштаб</translation>
  </message>
  <message>
   <source>[protected person]</source>
   <translation>[защищённое лицо]</translation>
  </message>
  <message>
   <source>[protected place]</source>
   <translation>[защищённое место]</translation>
  </message>
  <message>
   <source>a black bar</source>
   <translation>чёрная полоса</translation>
  </message>
  <message>
   <source>a certificate file, .p12 or .pfx</source>
   <translation>файл сертификата, .p12 или .pfx</translation>
  </message>
  <message>
   <source>a chart of a statistic</source>
   <translation>диаграмма статистики</translation>
  </message>
  <message>
   <source>a claim</source>
   <translation>утверждение</translation>
  </message>
  <message>
   <source>a code of a passage</source>
   <translation>код отрывка</translation>
  </message>
  <message>
   <source>a consent</source>
   <translation>согласие</translation>
  </message>
  <message>
   <source>a correction of a statement</source>
   <translation>исправление показаний</translation>
  </message>
  <message>
   <source>a court</source>
   <translation>суда</translation>
  </message>
  <message>
   <source>a day, with evidence</source>
   <translation>день, есть доказательства</translation>
  </message>
  <message>
   <source>a dossier</source>
   <translation>досье</translation>
  </message>
  <message>
   <source>a lawyer</source>
   <translation>юриста</translation>
  </message>
  <message>
   <source>a line in a list</source>
   <translation>строка в списке</translation>
  </message>
  <message>
   <source>a mark</source>
   <translation>пометка</translation>
  </message>
  <message>
   <source>a new or empty folder</source>
   <translation>новая или пустая папка</translation>
  </message>
  <message>
   <source>a note in the interview</source>
   <translation>заметка в беседе</translation>
  </message>
  <message>
   <source>a passage</source>
   <translation>отрывок</translation>
  </message>
  <message>
   <source>a passage without words</source>
   <translation>фрагмент без слов</translation>
  </message>
  <message>
   <source>a person</source>
   <translation>человек</translation>
  </message>
  <message>
   <source>a proof report</source>
   <translation>отчёт о проверке</translation>
  </message>
  <message>
   <source>a proposal</source>
   <translation>предложенное значение</translation>
  </message>
  <message>
   <source>a rare detail</source>
   <translation>редкая подробность</translation>
  </message>
  <message>
   <source>a search; empty for the whole case</source>
   <translation>поиск; пусто: всё дело</translation>
  </message>
  <message>
   <source>a sign-off</source>
   <translation>подтверждение</translation>
  </message>
  <message>
   <source>a statement</source>
   <translation>показания</translation>
  </message>
  <message>
   <source>a tag</source>
   <translation>метка</translation>
  </message>
  <message>
   <source>a text</source>
   <translation>текст</translation>
  </message>
  <message>
   <source>a theme</source>
   <translation>тема</translation>
  </message>
  <message>
   <source>about</source>
   <translation>около</translation>
  </message>
  <message numerus="yes">
   <source>about %Ln page(s)</source>
   <translation>
    <numerusform>около %Ln страницы</numerusform>
    <numerusform>около %Ln страниц</numerusform>
    <numerusform>около %Ln страниц</numerusform>
   </translation>
  </message>
  <message>
   <source>about {number}</source>
   <translation>около {number}</translation>
  </message>
  <message>
   <source>about {pages}</source>
   <translation>около {pages}</translation>
  </message>
  <message>
   <source>about {pages} of {most} pages</source>
   <translation>около {pages} страниц из {most}</translation>
  </message>
  <message>
   <source>accepted</source>
   <translation>принято</translation>
  </message>
  <message>
   <source>acquired by</source>
   <translation>кем получено</translation>
  </message>
  <message>
   <source>after “{event}”</source>
   <translation>после «{event}»</translation>
  </message>
  <message>
   <source>against the claim</source>
   <translation>против утверждения</translation>
  </message>
  <message>
   <source>age1… or ssh-ed25519 …, one a line</source>
   <translation>age1… или ssh-ed25519 …, по одному в строке</translation>
  </message>
  <message>
   <source>all of it</source>
   <translation>всё</translation>
  </message>
  <message>
   <source>all of these</source>
   <translation>все эти</translation>
  </message>
  <message>
   <source>all that this person has agreed to, for every item</source>
   <translation>все согласия этого человека, для всех материалов</translation>
  </message>
  <message>
   <source>an act</source>
   <translation>деяние</translation>
  </message>
  <message>
   <source>an answer in the interview</source>
   <translation>ответ в беседе</translation>
  </message>
  <message>
   <source>an article</source>
   <translation>статья</translation>
  </message>
  <message>
   <source>an element of a provision</source>
   <translation>элемент нормы</translation>
  </message>
  <message>
   <source>an event</source>
   <translation>событие</translation>
  </message>
  <message>
   <source>an exact time</source>
   <translation>точное время</translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more</source>
   <translation>
    <numerusform>и ещё %Ln</numerusform>
    <numerusform>и ещё %Ln</numerusform>
    <numerusform>и ещё %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more item(s)</source>
   <translation>
    <numerusform>и ещё %Ln единица</numerusform>
    <numerusform>и ещё %Ln единицы</numerusform>
    <numerusform>и ещё %Ln единиц</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and in %Ln more item(s)</source>
   <translation>
    <numerusform>и ещё в %Ln материале</numerusform>
    <numerusform>и ещё в %Ln материалах</numerusform>
    <numerusform>и ещё в %Ln материалах</numerusform>
   </translation>
  </message>
  <message>
   <source>anonymously</source>
   <translation>анонимно</translation>
  </message>
  <message>
   <source>another item</source>
   <translation>другой материал</translation>
  </message>
  <message>
   <source>appealed in</source>
   <translation>обжаловано в</translation>
  </message>
  <message>
   <source>as amended by {act}</source>
   <translation>в редакции: {act}</translation>
  </message>
  <message>
   <source>as an account says</source>
   <translation>как говорит рассказ</translation>
  </message>
  <message>
   <source>as it was made</source>
   <translation>как были даны</translation>
  </message>
  <message>
   <source>as the sender told you; may stay empty</source>
   <translation>как назвал отправитель; можно не заполнять</translation>
  </message>
  <message>
   <source>ascending</source>
   <translation>по возрастанию</translation>
  </message>
  <message>
   <source>attachments</source>
   <translation>вложения</translation>
  </message>
  <message>
   <source>author</source>
   <translation>автор</translation>
  </message>
  <message>
   <source>before the first</source>
   <translation>до первого</translation>
  </message>
  <message>
   <source>before “{event}”</source>
   <translation>до «{event}»</translation>
  </message>
  <message>
   <source>best grade {grade}</source>
   <translation>лучшая оценка {grade}</translation>
  </message>
  <message>
   <source>best matches first</source>
   <translation>сначала точные</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>синий</translation>
  </message>
  <message>
   <source>born {day}</source>
   <translation>дата рождения: {day}</translation>
  </message>
  <message>
   <source>bundle</source>
   <translation>paket</translation>
  </message>
  <message>
   <source>by a machine</source>
   <translation>записано машиной</translation>
  </message>
  <message>
   <source>by name</source>
   <translation>под именем</translation>
  </message>
  <message>
   <source>by the testimony, when empty</source>
   <translation>если пусто, по показаниям</translation>
  </message>
  <message>
   <source>by their dates</source>
   <translation>по их датам</translation>
  </message>
  <message>
   <source>by their pseudonyms</source>
   <translation>под псевдонимами</translation>
  </message>
  <message>
   <source>by which safe channel, or not at all</source>
   <translation>по какому безопасному каналу или никак</translation>
  </message>
  <message>
   <source>by “{column}”</source>
   <translation>по столбцу «{column}»</translation>
  </message>
  <message>
   <source>case</source>
   <translation>дело</translation>
  </message>
  <message>
   <source>case number or registration</source>
   <translation>номер дела или регистрации</translation>
  </message>
  <message>
   <source>certainty</source>
   <translation>степень уверенности</translation>
  </message>
  <message>
   <source>chain: {name}</source>
   <translation>цепь: {name}</translation>
  </message>
  <message>
   <source>chronology</source>
   <translation>хронология</translation>
  </message>
  <message>
   <source>co-occurrence</source>
   <translation>совместная встречаемость</translation>
  </message>
  <message>
   <source>coarsely: a town, not an address</source>
   <translation>примерно: город, а не адрес</translation>
  </message>
  <message>
   <source>codebook</source>
   <translation>codebook</translation>
  </message>
  <message>
   <source>colours of its pages</source>
   <translation>цвета страниц</translation>
  </message>
  <message>
   <source>compensated</source>
   <translation>получили компенсацию</translation>
  </message>
  <message>
   <source>confirmed on a recording</source>
   <translation>подтверждены на записи</translation>
  </message>
  <message>
   <source>context of the claim</source>
   <translation>контекст утверждения</translation>
  </message>
  <message>
   <source>counted within “{group}”</source>
   <translation>посчитаны внутри группы «{group}»</translation>
  </message>
  <message>
   <source>counted {day}</source>
   <translation>подсчёт: {day}</translation>
  </message>
  <message>
   <source>court</source>
   <translation>суд</translation>
  </message>
  <message>
   <source>credibility</source>
   <translation>достоверность</translation>
  </message>
  <message>
   <source>date</source>
   <translation>дата</translation>
  </message>
  <message>
   <source>date acquired</source>
   <translation>когда получено</translation>
  </message>
  <message>
   <source>date withdrawn</source>
   <translation>дата отзыва</translation>
  </message>
  <message>
   <source>dates run back</source>
   <translation>даты идут вспять</translation>
  </message>
  <message>
   <source>day</source>
   <translation>день</translation>
  </message>
  <message>
   <source>day?</source>
   <translation>день?</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>удалено</translation>
  </message>
  <message>
   <source>descending</source>
   <translation>по убыванию</translation>
  </message>
  <message>
   <source>disputed</source>
   <translation>оспаривается</translation>
  </message>
  <message>
   <source>does not agree with something</source>
   <translation>с чем-то не согласуется</translation>
  </message>
  <message>
   <source>does not leave: {why}</source>
   <translation>не уходит: {why}</translation>
  </message>
  <message>
   <source>done</source>
   <translation>сделано</translation>
  </message>
  <message>
   <source>done in part</source>
   <translation>сделано частично</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>пусто</translation>
  </message>
  <message>
   <source>empty: no proof</source>
   <translation>пусто: доказательств нет</translation>
  </message>
  <message>
   <source>end</source>
   <translation>конец</translation>
  </message>
  <message>
   <source>end not known</source>
   <translation>конец неизвестен</translation>
  </message>
  <message>
   <source>ended</source>
   <translation>закончена</translation>
  </message>
  <message>
   <source>erased</source>
   <translation>стёрто</translation>
  </message>
  <message>
   <source>erased on {day}</source>
   <translation>удалено {day}</translation>
  </message>
  <message numerus="yes">
   <source>events</source>
   <translation>
    <numerusform>событие</numerusform>
    <numerusform>события</numerusform>
    <numerusform>событий</numerusform>
   </translation>
  </message>
  <message>
   <source>exactly as it was said</source>
   <translation>точно так, как было сказано</translation>
  </message>
  <message>
   <source>file name</source>
   <translation>имя файла</translation>
  </message>
  <message>
   <source>file type</source>
   <translation>тип файла</translation>
  </message>
  <message>
   <source>followed by</source>
   <translation>затем было</translation>
  </message>
  <message>
   <source>for the claim</source>
   <translation>за утверждение</translation>
  </message>
  <message>
   <source>from and to</source>
   <translation>с какого по какое</translation>
  </message>
  <message>
   <source>given on {day}</source>
   <translation>дано {day}</translation>
  </message>
  <message>
   <source>given {day}</source>
   <translation>дано {day}</translation>
  </message>
  <message>
   <source>green</source>
   <translation>зелёный</translation>
  </message>
  <message>
   <source>grey</source>
   <translation>серый</translation>
  </message>
  <message>
   <source>happened in</source>
   <translation>произошло в</translation>
  </message>
  <message>
   <source>harmed</source>
   <translation>пострадали</translation>
  </message>
  <message>
   <source>header of the message</source>
   <translation>заголовок письма</translation>
  </message>
  <message>
   <source>header of the recording</source>
   <translation>заголовок записи</translation>
  </message>
  <message>
   <source>held</source>
   <translation>подтверждено</translation>
  </message>
  <message>
   <source>held in</source>
   <translation>содержание в</translation>
  </message>
  <message>
   <source>held in all</source>
   <translation>содержатся всего</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>скрыто</translation>
  </message>
  <message>
   <source>hidden sheets: {names}</source>
   <translation>скрытые листы: {names}</translation>
  </message>
  <message>
   <source>how acquired</source>
   <translation>как получено</translation>
  </message>
  <message>
   <source>how it leaves</source>
   <translation>вид передачи</translation>
  </message>
  <message>
   <source>importance {number}</source>
   <translation>важность {number}</translation>
  </message>
  <message numerus="yes">
   <source>in %Ln paragraph(s)</source>
   <translation>
    <numerusform>в %Ln абзаце</numerusform>
    <numerusform>в %Ln абзацах</numerusform>
    <numerusform>в %Ln абзацах</numerusform>
   </translation>
  </message>
  <message>
   <source>in an earlier text</source>
   <translation>в прежнем тексте</translation>
  </message>
  <message>
   <source>in the person's own words</source>
   <translation>словами самого человека</translation>
  </message>
  <message>
   <source>in the trash</source>
   <translation>в корзине</translation>
  </message>
  <message numerus="yes">
   <source>in {count} of %Ln item(s)</source>
   <translation>
    <numerusform>в {count} из %Ln материала</numerusform>
    <numerusform>в {count} из %Ln материалов</numerusform>
    <numerusform>в {count} из %Ln материалов</numerusform>
   </translation>
  </message>
  <message>
   <source>in {exhibit}</source>
   <translation>в {exhibit}</translation>
  </message>
  <message>
   <source>independent against it</source>
   <translation>независимых против</translation>
  </message>
  <message>
   <source>independent for it</source>
   <translation>независимых за</translation>
  </message>
  <message>
   <source>inserted</source>
   <translation>вставлено</translation>
  </message>
  <message>
   <source>internal use</source>
   <translation>внутреннего пользования</translation>
  </message>
  <message>
   <source>is the proceeding</source>
   <translation>это и есть производство</translation>
  </message>
  <message>
   <source>item it came in</source>
   <translation>материал, в котором поступил</translation>
  </message>
  <message>
   <source>item {number}</source>
   <translation>материал {number}</translation>
  </message>
  <message numerus="yes">
   <source>items</source>
   <translation>
    <numerusform>материал</numerusform>
    <numerusform>материала</numerusform>
    <numerusform>материалов</numerusform>
   </translation>
  </message>
  <message>
   <source>items {numbers}</source>
   <translation>материалы {numbers}</translation>
  </message>
  <message>
   <source>its place in the draft of a bundle</source>
   <translation>место в черновике комплекта</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>вид</translation>
  </message>
  <message>
   <source>known to be paid {amount}</source>
   <translation>известно о выплате {amount}</translation>
  </message>
  <message>
   <source>known to you only; never leaves</source>
   <translation>известно только вам; не передаётся</translation>
  </message>
  <message>
   <source>language</source>
   <translation>язык</translation>
  </message>
  <message>
   <source>led to</source>
   <translation>привело к</translation>
  </message>
  <message>
   <source>left readable</source>
   <translation>оставлено</translation>
  </message>
  <message>
   <source>let stand</source>
   <translation>оставлено</translation>
  </message>
  <message>
   <source>man</source>
   <translation>мужчина</translation>
  </message>
  <message>
   <source>matrix of proof</source>
   <translation>матрица доказанности</translation>
  </message>
  <message>
   <source>may be used for {profile}: {some} of {all} sources</source>
   <translation>можно использовать ({profile}): {some} из {all} источников</translation>
  </message>
  <message>
   <source>may go to</source>
   <translation>кому доступно</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>мин</translation>
  </message>
  <message>
   <source>missing {amount}</source>
   <translation>недостаёт {amount}</translation>
  </message>
  <message>
   <source>month</source>
   <translation>месяц</translation>
  </message>
  <message>
   <source>month?</source>
   <translation>месяц?</translation>
  </message>
  <message>
   <source>moved</source>
   <translation>перемещено</translation>
  </message>
  <message>
   <source>must be mended</source>
   <translation>нужно исправить</translation>
  </message>
  <message>
   <source>names nobody</source>
   <translation>без имён</translation>
  </message>
  <message>
   <source>needed for whoever is under age</source>
   <translation>нужен для несовершеннолетнего</translation>
  </message>
  <message>
   <source>needs review</source>
   <translation>нужна проверка</translation>
  </message>
  <message>
   <source>never answered</source>
   <translation>не ответили</translation>
  </message>
  <message>
   <source>newest first</source>
   <translation>сначала новые</translation>
  </message>
  <message>
   <source>no</source>
   <translation>нет</translation>
  </message>
  <message>
   <source>no address</source>
   <translation>без адреса</translation>
  </message>
  <message>
   <source>no answer yet</source>
   <translation>ответа пока нет</translation>
  </message>
  <message>
   <source>no column holds: {fields}</source>
   <translation>нет столбца для: {fields}</translation>
  </message>
  <message>
   <source>no consent recorded yet</source>
   <translation>согласие ещё не записано</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>без даты</translation>
  </message>
  <message>
   <source>no evidence linked</source>
   <translation>доказательств не привязано</translation>
  </message>
  <message>
   <source>no exhibit</source>
   <translation>ни одного экспоната</translation>
  </message>
  <message>
   <source>no translation</source>
   <translation>нет перевода</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>никто</translation>
  </message>
  <message>
   <source>nobody in particular</source>
   <translation>не указан</translation>
  </message>
  <message>
   <source>nobody noted to whom it was given</source>
   <translation>не записано, кому передано</translation>
  </message>
  <message>
   <source>nobody registered yet</source>
   <translation>пока никто не внесён</translation>
  </message>
  <message>
   <source>none chosen</source>
   <translation>не выбраны</translation>
  </message>
  <message>
   <source>not chosen</source>
   <translation>не выбран</translation>
  </message>
  <message>
   <source>not graded</source>
   <translation>без оценки</translation>
  </message>
  <message>
   <source>not in the text</source>
   <translation>нет в тексте</translation>
  </message>
  <message>
   <source>not known how much was paid</source>
   <translation>неизвестно, сколько выплачено</translation>
  </message>
  <message>
   <source>not read back</source>
   <translation>не зачитаны</translation>
  </message>
  <message>
   <source>not reviewed by a person yet</source>
   <translation>ещё не просмотрено человеком</translation>
  </message>
  <message>
   <source>not to use it any further</source>
   <translation>больше не использовать</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>ещё нет</translation>
  </message>
  <message>
   <source>note</source>
   <translation>заметка</translation>
  </message>
  <message numerus="yes">
   <source>nothing for %Ln day(s)</source>
   <translation>
    <numerusform>ничего %Ln день</numerusform>
    <numerusform>ничего %Ln дня</numerusform>
    <numerusform>ничего %Ln дней</numerusform>
   </translation>
  </message>
  <message>
   <source>nothing, they are only told</source>
   <translation>ничего, только сообщить</translation>
  </message>
  <message>
   <source>of {total}</source>
   <translation>из {total}</translation>
  </message>
  <message>
   <source>oldest first</source>
   <translation>сначала старые</translation>
  </message>
  <message>
   <source>one of these</source>
   <translation>один из этих</translation>
  </message>
  <message>
   <source>open</source>
   <translation>идёт</translation>
  </message>
  <message>
   <source>orange</source>
   <translation>оранжевый</translation>
  </message>
  <message>
   <source>owed {amount}</source>
   <translation>причитается {amount}</translation>
  </message>
  <message>
   <source>page {number}</source>
   <translation>страница {number}</translation>
  </message>
  <message>
   <source>page {page}</source>
   <translation>стр. {page}</translation>
  </message>
  <message>
   <source>pages {first} to {last}</source>
   <translation>страницы {first}–{last}</translation>
  </message>
  <message>
   <source>paid {amount}</source>
   <translation>выплачено {amount}</translation>
  </message>
  <message>
   <source>para. {number}</source>
   <translation>п. {number}</translation>
  </message>
  <message>
   <source>part in it</source>
   <translation>участие</translation>
  </message>
  <message>
   <source>part of</source>
   <translation>часть</translation>
  </message>
  <message>
   <source>passage</source>
   <translation>отрывок</translation>
  </message>
  <message>
   <source>passage that is not found in the text that leaves</source>
   <translation>фрагмент, которого нет в выходящем тексте</translation>
  </message>
  <message>
   <source>passages</source>
   <translation>фрагменты</translation>
  </message>
  <message>
   <source>passages that count</source>
   <translation>фрагментов считается</translation>
  </message>
  <message numerus="yes">
   <source>people</source>
   <translation>
    <numerusform>человек</numerusform>
    <numerusform>человека</numerusform>
    <numerusform>человек</numerusform>
   </translation>
  </message>
  <message>
   <source>people detained</source>
   <translation>задержанных</translation>
  </message>
  <message>
   <source>persons, rulings, %</source>
   <translation>человек, постановлений, %</translation>
  </message>
  <message>
   <source>place</source>
   <translation>место</translation>
  </message>
  <message>
   <source>places</source>
   <translation>мест</translation>
  </message>
  <message>
   <source>pressing</source>
   <translation>срочно</translation>
  </message>
  <message>
   <source>profile “{name}”</source>
   <translation>профиль «{name}»</translation>
  </message>
  <message>
   <source>proof</source>
   <translation>utechki</translation>
  </message>
  <message>
   <source>properties of the PDF</source>
   <translation>свойства PDF</translation>
  </message>
  <message>
   <source>properties of the document</source>
   <translation>свойства документа</translation>
  </message>
  <message>
   <source>proposals</source>
   <translation>предложенные значения</translation>
  </message>
  <message>
   <source>quality ledger</source>
   <translation>журнал качества</translation>
  </message>
  <message>
   <source>re-issue</source>
   <translation>новый выпуск</translation>
  </message>
  <message>
   <source>read as {encoding}, {mark}</source>
   <translation>прочитано как {encoding}, {mark}</translation>
  </message>
  <message>
   <source>read back</source>
   <translation>зачитаны</translation>
  </message>
  <message>
   <source>read with OCR</source>
   <translation>распознано (OCR)</translation>
  </message>
  <message>
   <source>readability</source>
   <translation>читаемость</translation>
  </message>
  <message>
   <source>recorded as held</source>
   <translation>записаны как содержавшиеся</translation>
  </message>
  <message>
   <source>red</source>
   <translation>красный</translation>
  </message>
  <message>
   <source>redress was set and nothing was paid</source>
   <translation>возмещение назначено, и ничего не выплачено</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>отказано</translation>
  </message>
  <message>
   <source>region of a page or a picture</source>
   <translation>область страницы или снимка</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>отклонено</translation>
  </message>
  <message>
   <source>relation</source>
   <translation>связь</translation>
  </message>
  <message>
   <source>reliability</source>
   <translation>надёжность</translation>
  </message>
  <message>
   <source>replaced</source>
   <translation>заменено</translation>
  </message>
  <message>
   <source>reviewed</source>
   <translation>просмотр</translation>
  </message>
  <message>
   <source>reviewed by a person</source>
   <translation>просмотрено человеком</translation>
  </message>
  <message>
   <source>role</source>
   <translation>роль</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>с</translation>
  </message>
  <message>
   <source>separated by semicolons</source>
   <translation>через точку с запятой</translation>
  </message>
  <message>
   <source>sharpness of its pages</source>
   <translation>чёткость страниц</translation>
  </message>
  <message>
   <source>signature refused</source>
   <translation>в подписи отказано</translation>
  </message>
  <message>
   <source>signed</source>
   <translation>подписаны</translation>
  </message>
  <message>
   <source>signed with a fingerprint</source>
   <translation>подписаны отпечатком пальца</translation>
  </message>
  <message>
   <source>some time within</source>
   <translation>когда-то в пределах</translation>
  </message>
  <message>
   <source>source</source>
   <translation>источник</translation>
  </message>
  <message>
   <source>state</source>
   <translation>состояние</translation>
  </message>
  <message>
   <source>statistics</source>
   <translation>статистика</translation>
  </message>
  <message>
   <source>stretch of a recording</source>
   <translation>отрезок записи</translation>
  </message>
  <message>
   <source>suggested</source>
   <translation>предложено</translation>
  </message>
  <message>
   <source>supplement</source>
   <translation>дополнение</translation>
  </message>
  <message>
   <source>teal</source>
   <translation>бирюзовый</translation>
  </message>
  <message>
   <source>text</source>
   <translation>текст</translation>
  </message>
  <message>
   <source>that of the case</source>
   <translation>как у дела</translation>
  </message>
  <message>
   <source>the UN</source>
   <translation>ООН</translation>
  </message>
  <message>
   <source>the beginning</source>
   <translation>с начала</translation>
  </message>
  <message>
   <source>the chronology</source>
   <translation>хронология</translation>
  </message>
  <message>
   <source>the consent form</source>
   <translation>бланк согласия</translation>
  </message>
  <message>
   <source>the end</source>
   <translation>до конца</translation>
  </message>
  <message>
   <source>the interview</source>
   <translation>беседа</translation>
  </message>
  <message>
   <source>the item</source>
   <translation>материал</translation>
  </message>
  <message>
   <source>the map</source>
   <translation>карта</translation>
  </message>
  <message>
   <source>the matrix</source>
   <translation>матрица</translation>
  </message>
  <message>
   <source>the network</source>
   <translation>сеть</translation>
  </message>
  <message>
   <source>the pairs of paragraphs</source>
   <translation>пары абзацев</translation>
  </message>
  <message>
   <source>the person by name, others by their pseudonyms</source>
   <translation>сам человек по имени, остальные под псевдонимами</translation>
  </message>
  <message>
   <source>the public</source>
   <translation>публики</translation>
  </message>
  <message>
   <source>the statement</source>
   <translation>показания</translation>
  </message>
  <message>
   <source>the text</source>
   <translation>текст</translation>
  </message>
  <message>
   <source>thin</source>
   <translation>слабо</translation>
  </message>
  <message>
   <source>thin: one source</source>
   <translation>слабо: один источник</translation>
  </message>
  <message>
   <source>time of reading</source>
   <translation>время чтения</translation>
  </message>
  <message>
   <source>title</source>
   <translation>название</translation>
  </message>
  <message>
   <source>to be decided</source>
   <translation>ждёт решения</translation>
  </message>
  <message>
   <source>to destroy it</source>
   <translation>уничтожить</translation>
  </message>
  <message>
   <source>to nobody in particular</source>
   <translation>никому в отдельности</translation>
  </message>
  <message>
   <source>to return it</source>
   <translation>вернуть</translation>
  </message>
  <message>
   <source>to take it out of what is shown</source>
   <translation>исключить из того, что показывается</translation>
  </message>
  <message>
   <source>to whom</source>
   <translation>кому</translation>
  </message>
  <message>
   <source>took part</source>
   <translation>участвовали</translation>
  </message>
  <message>
   <source>translation</source>
   <translation>перевод</translation>
  </message>
  <message>
   <source>trash</source>
   <translation>корзина</translation>
  </message>
  <message>
   <source>two sources or more</source>
   <translation>два источника или больше</translation>
  </message>
  <message>
   <source>typed</source>
   <translation>набрано</translation>
  </message>
  <message>
   <source>uncertain</source>
   <translation>под вопросом</translation>
  </message>
  <message>
   <source>undated</source>
   <translation>без даты</translation>
  </message>
  <message>
   <source>under a pseudonym</source>
   <translation>под псевдонимом</translation>
  </message>
  <message>
   <source>until</source>
   <translation>до</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>до {day}</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>provereno</translation>
  </message>
  <message>
   <source>violet</source>
   <translation>фиолетовый</translation>
  </message>
  <message>
   <source>what an account says</source>
   <translation>сказанное в показании</translation>
  </message>
  <message>
   <source>what an account says, as a value to compare</source>
   <translation>что говорит рассказ, как значение для сравнения</translation>
  </message>
  <message>
   <source>what the State says</source>
   <translation>слова государства</translation>
  </message>
  <message>
   <source>who explained it and asked</source>
   <translation>кто объяснял и спрашивал</translation>
  </message>
  <message>
   <source>with a note</source>
   <translation>с примечанием</translation>
  </message>
  <message>
   <source>with names</source>
   <translation>с именами</translation>
  </message>
  <message>
   <source>with pseudonyms</source>
   <translation>с псевдонимами</translation>
  </message>
  <message>
   <source>without a number</source>
   <translation>без номера</translation>
  </message>
  <message>
   <source>without compensation</source>
   <translation>без компенсации</translation>
  </message>
  <message>
   <source>without {what}</source>
   <translation>без: {what}</translation>
  </message>
  <message>
   <source>woman</source>
   <translation>женщина</translation>
  </message>
  <message>
   <source>women, UZ, under 18</source>
   <translation>женщины, UZ, младше 18</translation>
  </message>
  <message>
   <source>worth a look</source>
   <translation>стоит посмотреть</translation>
  </message>
  <message>
   <source>year</source>
   <translation>год</translation>
  </message>
  <message>
   <source>yellow</source>
   <translation>жёлтый</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>да</translation>
  </message>
  <message>
   <source>{all}, the first {shown} shown</source>
   <translation>{all}, показаны первые {shown}</translation>
  </message>
  <message>
   <source>{bundle} is held by: {who}</source>
   <translation>{bundle} находится у: {who}</translation>
  </message>
  <message>
   <source>{code}: {count} passages in all</source>
   <translation>{code}: всего фрагментов {count}</translation>
  </message>
  <message>
   <source>{count} add to what is there</source>
   <translation>дополняют имеющееся: {count}</translation>
  </message>
  <message>
   <source>{count} blocked</source>
   <translation>нельзя принять: {count}</translation>
  </message>
  <message>
   <source>{count} new</source>
   <translation>новых: {count}</translation>
  </message>
  <message>
   <source>{count} there already</source>
   <translation>уже есть: {count}</translation>
  </message>
  <message>
   <source>{current} of {total}</source>
   <translation>{current} из {total}</translation>
  </message>
  <message>
   <source>{current} of {total} or more</source>
   <translation>{current} из {total} или больше</translation>
  </message>
  <message>
   <source>{dpi} dpi</source>
   <translation>{dpi} dpi</translation>
  </message>
  <message>
   <source>{dpi} dpi as usual</source>
   <translation>{dpi} dpi, обычно</translation>
  </message>
  <message>
   <source>{field} is needed.</source>
   <translation>Заполните поле: {field}.</translation>
  </message>
  <message>
   <source>{field}: keep, set or clear</source>
   <translation>{field}: оставить, задать или очистить</translation>
  </message>
  <message>
   <source>{harmed} harmed, {paid} compensated</source>
   <translation>Пострадавших {harmed}, с компенсацией {paid}</translation>
  </message>
  <message>
   <source>{items} items, {themes} new themes, {passages} coded parts with {codings} codes.</source>
   <translation>Единиц: {items}, новых тем: {themes}, закодированных мест: {passages}, кодов на них: {codings}.</translation>
  </message>
  <message>
   <source>{labels}, handed over on {day}</source>
   <translation>{labels}, передано {day}</translation>
  </message>
  <message>
   <source>{label}: in which role?</source>
   <translation>{label}: в какой роли?</translation>
  </message>
  <message>
   <source>{label}: what does it say?</source>
   <translation>{label}: что здесь сказано?</translation>
  </message>
  <message>
   <source>{label}: what does the passage do?</source>
   <translation>{label}: что делает этот отрывок?</translation>
  </message>
  <message>
   <source>{name} (erased)</source>
   <translation>{name} (имя удалено)</translation>
  </message>
  <message>
   <source>{name} takes back all that they agreed to, for every item. From now on no bundle that needs it takes any of it in. Bundles that have left cannot be called back.</source>
   <translation>{name} отзывает все свои согласия, для всех материалов. С этого момента ни один комплект, которому согласие нужно, эти материалы не включает. Уже переданные комплекты вернуть нельзя.</translation>
  </message>
  <message>
   <source>{name} takes back what they agreed to for item {number}. From now on no bundle that needs it takes the item in. Bundles that have left cannot be called back.</source>
   <translation>{name} отзывает согласие на материал {number}. Отныне материал не войдёт ни в один пакет, которому оно нужно. Уже переданные пакеты вернуть нельзя.</translation>
  </message>
  <message>
   <source>{name}, copy</source>
   <translation>{name}, копия</translation>
  </message>
  <message>
   <source>{name}: a group of {count}</source>
   <translation>{name}: группа, {count} чел.</translation>
  </message>
  <message>
   <source>{name}: no consent is recorded</source>
   <translation>{name}: согласие не записано</translation>
  </message>
  <message>
   <source>{number} at most</source>
   <translation>не больше {number}</translation>
  </message>
  <message>
   <source>{number} km</source>
   <translation>{number} км</translation>
  </message>
  <message>
   <source>{number} of {total}: {kind}</source>
   <translation>{number} из {total}: {kind}</translation>
  </message>
  <message>
   <source>{number} or more</source>
   <translation>{number} или больше</translation>
  </message>
  <message>
   <source>{one} with {other}: {count}</source>
   <translation>{one} и {other}: {count}</translation>
  </message>
  <message>
   <source>{passages} coded parts with {codings} codes; {themes} new themes.</source>
   <translation>Закодированных мест: {passages}, кодов на них: {codings}; новых тем: {themes}.</translation>
  </message>
  <message>
   <source>{place} of {total}</source>
   <translation>{place} из {total}</translation>
  </message>
  <message>
   <source>{profile}: {some} of {all}</source>
   <translation>для {profile}: {some} из {all}</translation>
  </message>
  <message>
   <source>{question}: why there is no answer</source>
   <translation>{question}: почему нет ответа</translation>
  </message>
  <message>
   <source>{relation} (from there)</source>
   <translation>{relation} (оттуда)</translation>
  </message>
  <message>
   <source>{size} bytes</source>
   <translation>{size} байт</translation>
  </message>
  <message>
   <source>{size} of {limit}</source>
   <translation>{size} из {limit}</translation>
  </message>
  <message>
   <source>{some} of {all}</source>
   <translation>{some} из {all}</translation>
  </message>
  <message>
   <source>{some} took part</source>
   <translation>участвовали {some}</translation>
  </message>
  <message>
   <source>{step} of {steps}</source>
   <translation>{step} из {steps}</translation>
  </message>
  <message>
   <source>{title} (disputed)</source>
   <translation>{title} (оспаривается)</translation>
  </message>
  <message>
   <source>{title}, item {item}</source>
   <translation>{title}, материал {item}</translation>
  </message>
  <message>
   <source>{title}. Note to the clerk: {note}</source>
   <translation>{title}. Примечание для секретаря: {note}</translation>
  </message>
  <message numerus="yes">
   <source>{value}: %Ln item(s)</source>
   <translation>
    <numerusform>{value}: %Ln материал</numerusform>
    <numerusform>{value}: %Ln материала</numerusform>
    <numerusform>{value}: %Ln материалов</numerusform>
   </translation>
  </message>
  <message>
   <source>{version}, only {name}</source>
   <translation>{version}, только {name}</translation>
  </message>
  <message>
   <source>{what}, chosen</source>
   <translation>{what}, выбрано</translation>
  </message>
  <message>
   <source>{words} of {most} words</source>
   <translation>слов: {words} из {most}</translation>
  </message>
  <message>
   <source>“{earlier}” before “{later}”, {how}</source>
   <translation>«{earlier}» раньше, чем «{later}», {how}</translation>
  </message>
  <message>
   <source>“{event}” was {order}</source>
   <translation>«{event}»: {order}</translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation>«{words}»</translation>
  </message>
  <message>
   <source>⚠ Caps Lock is on</source>
   <translation>⚠ Включён Caps Lock</translation>
  </message>
 </context>
</TS>
