"""Ordinary legal prose without names of persons, to count false words; written for this."""

from __future__ import annotations

PROSE = {
    "ru": """
Суд установил, что мигранты были задержаны на рабочем месте и доставлены в отдел полиции. Если
задержанный не понимает языка, ему должен быть предоставлен переводчик, однако никто из сотрудников
этого не сделал. Вера в справедливость и надежда на помощь остались только у близких. Ранее адвокат
подал жалобу, но прокурор её не рассмотрел. Мировой опыт показывает, что любовь к родине не мешает
уважать чужие права. Слава богу, все живы, говорили люди у ворот. В ходе обыска изъяли телефон,
паспорт и деньги; протокол не составлялся. Врач отметил ожоги, ссадины и кровоподтёки, характерные
для ударов тупым предметом. Заявитель утверждает, что его били палками, лили холодную воду и
угрожали расправой. Комитет напоминает государству-участнику о запрете пыток, который не допускает
исключений ни при каких обстоятельствах. Высылка была исполнена до истечения срока обжалования.
Роман с продолжением, как назвал это дело один журналист, длится уже три года. Свидетели видели,
как машина скорой помощи уехала пустой. На снегу остались следы. Мороз крепчал, и волки выли за
рекой; козлов и баранов загнали в сарай. Белые стены камеры, серый пол, одна лампа под потолком.
Соколы кружили над полем. Орлы не ловят мух, сказал старик. Павлин кричал в саду. Григорианский
календарь введён давно. Максимальный срок наказания составляет десять лет. Королевская комиссия
изучила доклад. Комары не давали спать, жуки ползали по полу. Анализ документов показал, что
подписи подделаны. Кузнечный цех работал без остановки.
""",
    "kk": """
Сот отырысында куәгерлер жауап берді және адвокат өз пікірін айтты. Ұсталғандарға аудармашы
берілмеді, ал олардың туыстары бұл туралы кейін ғана білді. Қазақстан Республикасының
Конституциясына сәйкес азаматтардың құқықтары мен бостандықтары қорғалады. Әркім өз ар-намысын
қорғауға құқылы. Азаматтық кодекстің тиісті бабы қолданылды. Жаңа заң күшіне енді, бірақ оны
орындау тәртібі әлі бекітілмеген. Кім кінәлі екенін сот қана шешеді. Бала кезінен еңбек еткен
адамдар бақытты болуды армандайды. Полиция бөліміне жеткізілген адамдар бірнеше сағат бойы тамақсыз
қалды. Дәрігер денедегі жарақаттарды тіркеді. Мемлекет азаптауды тексеруге міндетті. Жәбірленушілер
өтемақы талап етті. Тергеуші айғақтарды жинамады, сондықтан іс қысқартылды. Елдің солтүстігінде қыс
қатты болады. Ана тілінде сөйлеу құқығы бар. Жұлдыздар түнде жарқырайды, ал таңертең күн шығады.
Болат пен темір зауытта қорытылады. Қуат көзі өшіп қалды. Сұлтандар заманы өтті. Тоқсан ауыз сөздің
тобықтай түйіні бар. Өмір сүру құқығы әркімге тән.
""",
    "uz": """
Sud majlisida guvohlar ko‘rsatma berdi va advokat o‘z fikrini bildirdi. Ushlangan shaxslarga
tarjimon berilmadi, ularning yaqinlari esa bu haqda keyin bilib qoldi. O‘zbekiston Respublikasi
Konstitutsiyasiga muvofiq fuqarolarning huquq va erkinliklari himoya qilinadi. Har kim o‘z sha’nini
himoya qilishga haqli. Jinoyat kodeksining tegishli moddasi qo‘llanildi. Yangi qonun kuchga kirdi,
lekin uni bajarish tartibi hali tasdiqlanmagan. Kim aybdor ekanini faqat sud hal qiladi. Odil
sudlov barcha uchun ochiq bo‘lishi kerak. Ichki ishlar bo‘limiga olib kelingan odamlar bir necha
soat ovqatsiz qoldi. Shifokor tanadagi jarohatlarni qayd etdi. Davlat qiynoqlarni tekshirishga
majbur. Jabrlanuvchilar tovon to‘lashni talab qildi. Tergovchi dalillarni yig‘madi, shuning uchun
ish tugatildi. Yo‘lda mashina to‘xtadi. Bahor kelganda gullar ochiladi, yulduzlar porlaydi. Ozod va
obod vatan har bir insonning orzusi. Rais yig‘ilishni ochdi. Daryo bo‘yida bolalar o‘ynar edi. Iyul
oyida issiq bo‘ladi. Dunyo bo‘yicha olimlar bir qarorga keldi. Hurmat va e’tibor muhim. Қонун
устуворлиги таъминланди, лекин йўлда тўсиқлар кўп эди. Ҳар ким ўз ҳуқуқини билиши шарт.
""",
    "en": """
The court found that the migrants had been arrested at their workplace and taken to the police
department. Any person who is deprived of liberty is entitled to take proceedings before a court.
All persons are equal before the law. Very few of the detainees were given an interpreter, and many
did not know why they had been held. Can the State rely on the silence of the victims? The
Committee recalls that the prohibition of torture allows no exception. Below is a summary of the
facts. Marriage certificates were seized along with passports. The doctor recorded burns and
bruises on the arms and legs. Roman law knew no such remedy. The marine insurance claim was
dismissed. Below the window stood an army lorry. Alma mater, the graduates called it. A daily
allowance was paid to none of them. The alien was expelled before the time for appeal had run out.
The mailing list of the ministry contained an error. Were it not for the rain, the witnesses would
have come. In March the market closed; in May it opened again. Ran or walked, they all arrived
late. Raising the matter again, counsel asked for an adjournment. A tall man in a dark coat stood
at the gate. Daring though it was, the plan failed. Italian and Iranian delegates were present. The
image was blurred.
""",
}
