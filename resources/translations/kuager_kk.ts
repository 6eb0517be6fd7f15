<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
 <context>
  <name>kuager</name>
  <message>
   <source>%, or as of the whole when empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>%Ln against</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln already held</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln arrow(s) in sight are not drawn: look closer, or show only those of the chosen event</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln asked</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln attachment(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln certificate(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln check(s) must be mended; the bundle may come back for it.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln consent(s) expire within 30 days.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln consent(s) have expired; their items do not leave.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln contradiction(s) that nobody has settled</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln correction(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln day(s) left</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln draft(s) could not be opened; they are kept.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln earlier bundle(s) hid more of this: who has both copies can compare them.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln earlier bundle(s) hid more on page {pages}: who has both copies can compare them.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s)</source>
   <translation>
    <numerusform>%Ln оқиға</numerusform>
    <numerusform>%Ln оқиға</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s) have no place on the map</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s) that stand close together</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s), date: {when}</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s); a click lists them</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln exhibit(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln exhibit(s) would leave</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln file(s) read</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln file(s) were not taken in.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln finding(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln flag(s) open</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln footnote(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hidden</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hour(s) more fit on the disk.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln in order</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln independent source(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s)</source>
   <translation>
    <numerusform>%Ln материал</numerusform>
    <numerusform>%Ln материал</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) found</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) read</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) selected</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) taken in were not read yet.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln job(s) running</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln later one(s) left out</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln line(s) with their times brought in.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln mark(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln minute(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln minute(s) more fit on the disk.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more than it was made for</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more …</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln must be mended</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new suggestion(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln node(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln number(s) hidden: small ones, and what would give them away.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln open</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln page(s)</source>
   <translation>
    <numerusform>%Ln бет</numerusform>
    <numerusform>%Ln бет</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln page(s) burnt.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln page(s) of annexes</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln paragraph(s) agreed to</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln paragraph(s) without a translation</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln part(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln part(s) are not as they were written. Restore a backup.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln passage(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln passage(s) that do not count</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s)</source>
   <translation>
    <numerusform>%Ln адам</numerusform>
    <numerusform>%Ln адам</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) at least.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) held</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) hidden.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) in roles that do not go together</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln picture(s) taken.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln place(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln place(s) have no position</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln readable</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln record(s) tied to nothing are left out</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln recording(s) that had been cut off are kept.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln refused</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln skipped</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln source(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln source(s) against it</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln step(s) around it</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln stop(s), in order of their dates</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln suggestion(s) hidden</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln suggestion(s) left readable</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln suggestion(s) wait for a decision.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln taken in</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln thing(s) do not agree</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln tie(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln time(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln to be decided</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln to decide</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln without a date, not drawn</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln without consent</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s) changed</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s) moved</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln worth a look</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln would be withheld</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>&amp;Browse …</source>
   <translation>&amp;Шолу …</translation>
  </message>
  <message>
   <source>&amp;Choose …</source>
   <translation>Таң&amp;дау …</translation>
  </message>
  <message>
   <source>&amp;Key file (optional)</source>
   <translation>Кілт &amp;файлы (міндетті емес)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>&amp;Тіл</translation>
  </message>
  <message>
   <source>&amp;Note</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>&amp;Ашу</translation>
  </message>
  <message>
   <source>&amp;Passphrase</source>
   <translation>&amp;Құпия сөз тіркесі</translation>
  </message>
  <message>
   <source>&amp;Print report …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>&amp;Recipient</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>&amp;Reply of the authority …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>&amp;Show what I type</source>
   <translation>Енгізілгенді &amp;көрсету</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>&amp;Time-stamp authorities …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>(empty)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>(footnote {number})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>(gone)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>(no title)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>+ inserted   − deleted, struck through   ~ replaced, dashed   ↕ moved, dotted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>0 where nothing was paid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>1500000 or 1500000.50</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>2022-01-14 · 23 · ~100 · 90..110 · a place or person · before:an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>724534, ~100, 90..110, &gt;=1000, hundreds</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A PDF to print, read aloud and sign. The file is not encrypted: without a name it says nothing about anybody.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A PEM file with the root certificates that you trust to tell the time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A backup made before today still opens with the old passphrase. Destroy old backups if somebody knows it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A box in the film</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A box on page {page}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A break</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>A break of %Ln minute(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>A bundle is a folder with one indexed PDF: redacted for its audience, attacked by the program itself before it gets its name, and verifiable by anybody without Kuager.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A bundle of a whole case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A bundle that was made is frozen: what changes in the vault does not change it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A bundle with exactly these marks was attacked and found clean.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A case keeps together what belongs to one matter: its files, people and events. Bundles are made of one case.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A claim belongs to a case: add the case first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A claim is one sentence that a case asserts, with the passages for and against it. Independent sources are counted; what goes back to one source counts once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A click on the tick hides all that is open here, as A does.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A consent is for at least one purpose.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A face in the film</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A face on page {page}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A fictitious case: testimonies in five languages, a judgment, scans, photographs, a chat and a voice message. Building it takes a minute.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A finding in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A finding without evidence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A first draft from the records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A footnote where the cursor stands (Enter)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A group of people</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A lane for each case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A lane for each person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A lane for each place</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>A list of more than %Ln item(s) is not printed; narrow it first.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>A machine wrote this down ({engine}), and nobody has signed it off: nothing of it leaves the vault. Correct it beside the recording, then sign it off.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A machine wrote this down ({engine}). {name} has read it and signed it off on {day}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A machine's suggestions are never complete. The bundle will say that nobody looked.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A machine's text read and signed off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A mark is hidden</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A mark is left readable</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A model hears words that were not said, and leaves out others. Sign only if you have compared the whole text with the recording: it can leave the vault then, under your name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A moment of the recording marked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A new case needs a code and a title.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A new case …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A new vault</source>
   <translation>Жаңа қойма</translation>
  </message>
  <message>
   <source>A new vault is made from it and verified before it gets its name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A note</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A number with its unit, period, place and source, and its parts. Two sources that do not agree are both kept and flagged; so is a sum that is not 100 %.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A person or group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A person or group of the registry</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A person's consent comes with them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A proceeding belongs to a case: add the case first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A project or a codebook</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A protected person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A protected place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A protected place in {place}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A quotation or a table below the current part (Shift+Enter)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A rare detail was judged and let stand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A recipient was asked for what was withdrawn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A recipient's answer noted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A recommendation says who is asked to do what. It follows from claims, rests on law, and has a fate: adopted or not, answered, done or not, in each review cycle.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A region on page {page}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A second reviewer has not signed it off yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A second reviewer signs off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A sentence without its subject: pay compensation to all …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A sheet before each section</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A shelter or a home: hide where it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A square stands for a tag that only some of them have.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A statistic</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A statistic belongs to a case: add the case first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A stretch of the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A submission argues a case from its records: every sentence carries a footnote to the exhibit and the page that says so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A template says what may be asked. Nothing of it is required, the order is free, and every question can be skipped.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A tour of the window</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A vault is a folder. Everything in it is encrypted; its name and place are not, so choose a name that says nothing.</source>
   <translation>Қойма дегеніміз қалта. Ондағының бәрі шифрланады, ал атауы мен орны шифрланбайды: ештеңе айтпайтын атау таңдаңыз.</translation>
  </message>
  <message>
   <source>A view that has this name already is replaced.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A word or an estimate does not fit a number: {one} ({source}) and {other} ({other_source}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>About %Ln page(s), {size} MB.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>About Kuager</source>
   <translation>Kuager туралы</translation>
  </message>
  <message>
   <source>About the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>About the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>About the interview …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Absent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accept</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accept suggestions that nobody has reviewed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accept the suggestion</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accept {field}: {value}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accept: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accepted a proposed value</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accepted {law}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accepted: {field}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Acquired by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Acquired on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Across the top</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Act</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Act added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Act changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Act removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Act, number and date</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Actions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Active filters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Acts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Actual size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Қосу</translation>
  </message>
  <message>
   <source>Add a claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a date</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a finding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a person or group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a place within</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a remedy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a role</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a tag</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a tag to all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a title</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a translation, or a translated item beside it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a version</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add all found</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add an act</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add one …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add the claims and the passages that rebut what the State says, confirm it or qualify it. Numbers come with the passages they stand on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add the law of its findings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add to an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add who was held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add “{name}” as a new person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Added</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Added %Ln item(s) to the bundle</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Added a footnote</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Added a line to a part of the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Added a part to the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Added a section</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Added to the section of their kind.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Added to “{section}”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Added what was found to the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Added {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adds to what is there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adopted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adopted in part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adopted on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>After which event?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>After: exactly what will leave</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Against it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Age</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All arrows</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All bundles</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All cases</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All codes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All commands</source>
   <translation>Барлық командалар</translation>
  </message>
  <message>
   <source>All events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All items</source>
   <translation>Барлық материалдар</translation>
  </message>
  <message>
   <source>All links and codes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All of it, when empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All of the case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All of this can be changed in the settings (Ctrl+,).</source>
   <translation>Мұның бәрін баптауларда өзгертуге болады (Ctrl+,).</translation>
  </message>
  <message>
   <source>All paragraphs were read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All submissions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All suggestions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Already held: {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Also known as</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Also present</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Also where a person has written a transcript</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An event belongs to a case: add the case first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An event is something that happened: with its acts, its victims and perpetrators, its place, a date that may be uncertain, and the evidence of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An institution</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An institution has no identity to hide: its name leaves in every bundle.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An instrument of law</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An interview belongs to a case; make one first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An offline, encrypted vault for testimony and evidence. It opens no connection and promises no deniability. MIT licence.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An order was shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An organ of the State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Analysis</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>And everything that they gave, with what belongs to it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Annexes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Another name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Another one</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Another one: {what}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Another person of this name is here already</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Another program writes to this vault. It is open here for reading only.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Another program writes to this vault; nothing can be recorded here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Answer in the interview written down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Answered a question</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Answered by the State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Answers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Any file that never changes; without it, the vault stays shut</source>
   <translation>Ешқашан өзгермейтін кез келген файл; онсыз қойма ашылмайды</translation>
  </message>
  <message>
   <source>Any importance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Appeal</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Applied</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Argument</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Arrows</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Arrows go from mark to mark, Enter opens one, plus and minus zoom.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Arrows of the chosen event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Article</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Articles</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Articles and the exhibits that bear on them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As a folder or ZIP</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As a part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As amended by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As from the beginning</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As it is written</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As of</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As shipped</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As the page needs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Жүйедегідей</translation>
  </message>
  <message>
   <source>As usual for this profile</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As usual: {scope}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As what it leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As written in its own script</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ask the person again, or leave it out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ask this section once more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Asked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Asked on {day}: {what}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Asking the consent gate …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>At the end and after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>At {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Авторы</translation>
  </message>
  <message>
   <source>Authors, one on each line</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Automatic lock</source>
   <translation>Автоматты құлыптау</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Артқа</translation>
  </message>
  <message>
   <source>Back 3 seconds</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Back the vault up …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Back to the whole</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Backup to {folder}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bar</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Because</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Because of: {codes}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before and after beside each other</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before and after in one place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before decimals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before exhibit numbers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before or after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before which event?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before: the original with its marks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Before: the text with its marks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Began a break</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Began a re-issue of a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Began a recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Began a supplement of a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Began an interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Began another statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Began the bundle “{name}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Began the submission “{name}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Begin</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Begin an interview with it: Enter.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Begin the stretch here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Begin with …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Being burnt again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Beside the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Best credibility</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Best grade</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Best reliability</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bilateral agreement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bind into the exhibit above</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Birth</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Black and white</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Blocked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Borders: Natural Earth, public domain; they decide nothing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Both numbers are kept. Say what it comes to, with a reason: nobody else does.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Both texts have the same words.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Bound %Ln exhibit(s) into another</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Bound %Ln item(s) into an exhibit</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Box on page {page}, from {left}, {top} to {right}, {bottom} points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Break in the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bring subtitles in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bring subtitles in as a transcript</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bringing subtitles in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Broken down by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Brought subtitles in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Browse …</source>
   <translation>Шолу …</translation>
  </message>
  <message>
   <source>Browse: {name}</source>
   <translation>Шолу: {name}</translation>
  </message>
  <message>
   <source>Build it section by section …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Building the sample</source>
   <translation>Үлгі жасалуда</translation>
  </message>
  <message>
   <source>Bundle builder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bundle for {audience}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bundle {id}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bundle {id} was handed over</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bundle “{name}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bundles</source>
   <translation>Топтамалар</translation>
  </message>
  <message>
   <source>Bundles: drafts, and those that left this vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Burn all pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Burning pages and writing the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Burning the pages of item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By date</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By period and source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By video link</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By {dimension}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Camera</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Бас тарту</translation>
  </message>
  <message>
   <source>Cancel: {job}</source>
   <translation>Тоқтату: {job}</translation>
  </message>
  <message>
   <source>Cancelled. Nothing has left the vault; burnt pages are kept for the next try.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cancelled; what was finished is kept.</source>
   <translation>Тоқтатылды; біткені сақталды.</translation>
  </message>
  <message>
   <source>Candidates</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cannot be read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cannot be read by the program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cannot be verified</source>
   <translation>Тексеру мүмкін емес</translation>
  </message>
  <message>
   <source>Capacity</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Case</source>
   <translation>Іс</translation>
  </message>
  <message>
   <source>Case added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Case changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Case or person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Case put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Case taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cases</source>
   <translation>Істер</translation>
  </message>
  <message>
   <source>Category</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cells are parted by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Certainty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Certificates (*.p12 *.pfx)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chain of events</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Change %Ln item(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Change it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change the passphrase</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change the passphrase …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change the request</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change the title</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change: {what}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Changed %Ln item(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Changed a footnote</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed a note</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed a note on a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed a redaction mark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed a statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed as what the item leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed how the item's pages leave</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed the consent form</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed the kind of a part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed the link to {label}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed the note</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed the title block of a submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed what the bundle says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed your name in the custody log</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed: {field}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changing the note of {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Charged or asked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chart</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check &amp;again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check of the whole vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the whole vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Checked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Checking …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Checks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Checks ({number})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Checks of the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Checks of the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a &amp;ZIP file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a &amp;folder …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a case.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a folder</source>
   <translation>Қалтаны таңдау</translation>
  </message>
  <message>
   <source>Choose a folder …</source>
   <translation>Қалтаны таңдау …</translation>
  </message>
  <message>
   <source>Choose a mark: click it, or go to it with the arrows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a passphrase</source>
   <translation>Құпия сөз тіркесін таңдаңыз</translation>
  </message>
  <message>
   <source>Choose a place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a stretch first: I begins it, O ends it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose files</source>
   <translation>Файлдарды таңдау</translation>
  </message>
  <message>
   <source>Choose files or a folder, or drop them here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose files or a folder, or drop them on the library.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose files …</source>
   <translation>Файлдарды таңдау …</translation>
  </message>
  <message>
   <source>Choose the case that the bundle is made from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the folder of the backup.</source>
   <translation>Сақтық көшірме қалтасын таңдаңыз.</translation>
  </message>
  <message>
   <source>Choose the folder of the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the item that holds its text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the key file</source>
   <translation>Кілт файлын таңдаңыз</translation>
  </message>
  <message>
   <source>Choose the part in which it is to be cited.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the part in which they are to be named.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the passage in which it says so, or the item that is the document.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the passage that says so</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the theme that stays, and press the button again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose where the bundle goes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Таңдау …</translation>
  </message>
  <message>
   <source>Choose: {name}</source>
   <translation>Таңдау: {name}</translation>
  </message>
  <message>
   <source>Chose the pages of a document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chosen files and folders</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chosen stretch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chronology</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chronology as a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cite</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cite evidence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cited as</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cited evidence in the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cited in footnotes: {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cited in or after paragraphs: {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim moved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim set against the State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim that bears on what the State says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim that the recommendation follows from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim without passages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claims</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claims that are about it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claims that lose a passage, and stay as they are worded: {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Clear</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Барлығын тазалау</translation>
  </message>
  <message>
   <source>Clear the filters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Clear the list of recent vaults?</source>
   <translation>Соңғы қоймалар тізімін тазалау керек пе?</translation>
  </message>
  <message>
   <source>Clear what was copied after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Жабу</translation>
  </message>
  <message>
   <source>Close the search</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Close the tour</source>
   <translation>Шолуды жабу</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Хабарды жабу</translation>
  </message>
  <message>
   <source>Closer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Co-occurrence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Coarsely: somewhere in a square of 0.1°</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code it as the last one</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code of the element</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code of the new case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code passages to articles or their elements, or say which law a claim or an event is about. Here you see how many independent sources stand behind each, and where there is none.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code the passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code the passage to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code, such as KZ-2</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Codebook</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Codebook (*.qdc)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Coded here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Coded to {label}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Codes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Codes across the top</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Codes beside the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Codes down the side</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Colour</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Colours</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Colours of its pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Columns</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Columns of the index</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Comes twice</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Comma</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Comma-separated values (*.csv)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Команда</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Командалар</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Командалар және олардың пернелері</translation>
  </message>
  <message>
   <source>Committee</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compare versions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compare versions of the text of item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Comparing …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compensated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compensation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compensation in {currency}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compensation owed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compute again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Conditions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Confirms it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Келісім</translation>
  </message>
  <message>
   <source>Consent expired</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent for item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent for something else</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent for {profile}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent form for item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent form to print …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent gate, and what must be hidden</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent is missing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent lets it be used for nothing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent missing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent recorded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent sheet of {name}: {title}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent withdrawn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consent, review and marks decide as they do for a bundle: what is hidden there is hidden here. The file itself is not encrypted.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consents</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Consents, grades, translations, reviews, claims without passages and passages without claims are listed here, each with the way to where it is mended.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contact</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contacts, document numbers, addresses and dates of birth of hidden people go as well.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Context</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Әрі қарай</translation>
  </message>
  <message>
   <source>Contradicted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contradiction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contradiction not settled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contradiction opened again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contradiction settled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contradictions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contradictions nobody has settled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Coordinates</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Coordinates and addresses</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Copied %Ln line(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Copied a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copied a submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copies written from this vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Көшіру</translation>
  </message>
  <message>
   <source>Copy number and title</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy the history as text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy the original out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy the original out of the vault?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copying the original of item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct a date or a role, or say why it stands.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correct a number, or say why both stand.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Corrected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Corrected paragraph {number} of a statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Corrected: one of them was a mistake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Correction kept with the words before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counted as one source, because:</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counted on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counted once or twice?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counted: {what}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Country</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Country or body</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Court or authority</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cover</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Create a vault …</source>
   <translation>Қойма жасау …</translation>
  </message>
  <message>
   <source>Credibility</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Credibility of what it says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ctrl+L locks at once, whatever is open; what you were writing comes back after unlocking. Ctrl+K finds every other command, F1 explains the screen.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Currency</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Custody log of %Ln event(s) verified.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Custody of each exhibit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Custody of item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cut a part of the submission in two</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Зақымдалған</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Күңгірт</translation>
  </message>
  <message>
   <source>Dashed frame: roles that do not go together</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Күні</translation>
  </message>
  <message>
   <source>Date of the source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Date the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Date, if its own</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dates</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dates of birth</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dates of the session</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dates or numbers in these words differ. They need not speak of the same thing: read both, and state what each account says where it does.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dates out of order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Decide each suggestion in the review: hide it or leave it readable.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Decided</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Decision of a court or committee</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Degree of involvement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Degrees, such as 43.2389</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Degrees, such as 76.8897</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delete: {what}</source>
   <translation>Жою: {what}</translation>
  </message>
  <message>
   <source>Described</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Described a statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Described an interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Description</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Destroy the keys</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Destroy the keys of this vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Destroy the keys of this vault …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Detail</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Detention</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Detention changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Did not want to say</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Digest of its manifest</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Digest of the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Digits of this bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Disclosure</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Disputed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Disputed whether people may be held there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Document (*.docx)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Document (*.pdf)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Document chosen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Document number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Document numbers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Document of the United Nations</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Document taken off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Does it leave?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Does not agree</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Does not know</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Дайын</translation>
  </message>
  <message>
   <source>Done.</source>
   <translation>Дайын.</translation>
  </message>
  <message>
   <source>Done: {steps}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Down the side</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Draft</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Draft, re-issue of {bundle}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Draft, supplement of {bundle}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drag a box over what must be hidden, with Shift several; or press Enter and move one with the arrow keys.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drag along the sound, or a box over the picture. Esc ends it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Draw a box</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Draw a box to code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drawing (*.svg)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drawn where the place around it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drop a bundle's folder or ZIP file here, or choose one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drop files or folders here. Each is encrypted, its digest recorded, and the original never changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drop to take these files in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Duration</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>During the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>EXIF data of the picture</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Each number counts pairs of passages that overlap; on the diagonal, the passages of the code. Enter shows them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Each row is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earlier text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earlier version</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edge between before and after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Өзгерту</translation>
  </message>
  <message numerus="yes">
   <source>Edit %Ln item(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Edit case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit instrument</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit remedy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit statistic</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit the form's words …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit the place of detention</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit the recommendation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit what is shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Edit …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Element of a provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Elements of provisions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Empty and encrypted, on this computer.</source>
   <translation>Бос және шифрланған, осы компьютерде.</translation>
  </message>
  <message>
   <source>Empty or thin</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Empty: it matters here, and nothing proves it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Encrypted or broken files; their originals are kept as they are.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>End for today</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>End of the stretch from {start} to {end} seconds</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>End the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>End the stretch here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ended a break</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ended an interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>English</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Enter opens an item beside its text. Select a passage and link it to people, events and articles of law. Ctrl+Z undoes anything.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Enter the recipient's public key.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Erase for good</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Erase item {number} for good</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Erase who this person is, for good</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Erased</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Erased on request</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Erased on {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Erasing a person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Erasing item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event that engages this provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event without a source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Events</source>
   <translation>Оқиғалар</translation>
  </message>
  <message>
   <source>Events and places</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Events and what they led to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Events linked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Events of the case stand here in the order of time, as exactly as their dates are known.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Events that engage it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every form of these names is hidden in all bundles but internal ones; “{token}” stands for them there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every place in which people are held, by whatever name: who runs it, how many it was made for and how many it holds, and whom of the case it held when.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every text is searched and every burnt page is read again before anything leaves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everybody and everything in it is invented. You may change it as you like; building it again in another folder takes a minute.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everybody in the registry is hidden.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everybody whose account or image it is must have agreed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything is decided; nobody has said yet that every page was looked at.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything of this person is hidden</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything that is the same is hidden</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything that is the same is left readable</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evidence added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evidence changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evidence of the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evidence taken off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evidence under this provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exhibit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exhibit number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exhibit without a number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exhibit {label}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exhibits ({count})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exhibits of the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expected &amp;fingerprint</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expire soon</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expired</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expired {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expires soon</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expires soon: {left}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expires {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Explained</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Explained in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Explained: both can be right</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Explore the sample case</source>
   <translation>Ойдан шығарылған үлгі істі көру</translation>
  </message>
  <message>
   <source>Explore the sample …</source>
   <translation>Үлгіні көру …</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Экспорт</translation>
  </message>
  <message>
   <source>Export a bundle</source>
   <translation>Топтаманы экспорттау</translation>
  </message>
  <message>
   <source>Export a bundle of these …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export a bundle of this case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exported in a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Face</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Faces</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Facility</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fair: it resists a person, not a well equipped office. Add a word or two.</source>
   <translation>Орташа: адамға төтеп береді, бірақ жақсы жабдықталған мекемеге емес. Тағы бір-екі сөз қосыңыз.</translation>
  </message>
  <message>
   <source>Family</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Farther away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Faster</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fictitious; nothing can go wrong.</source>
   <translation>Ойдан шығарылған; ештеңені бүлдіру мүмкін емес.</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Өрістер</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Файл</translation>
  </message>
  <message>
   <source>File in the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>File name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>File of the model</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>File type</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Files that were not taken in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Filter the list</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Filters that can be removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Filters, with the number of items each leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find a code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Команда іздеу</translation>
  </message>
  <message>
   <source>Find a provision, a case or a person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find a tag, or write a new one</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by code or title</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by name or region</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by name, alias or pseudonym</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by name, region, authority</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by number or word, such as 9(3) or arrest</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by title, court, number, charge</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by title, place or date</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by what is counted, source, place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by words or article</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by words, addressee or article</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find by words, topic or document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find in the network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find in the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find in this document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find in this text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find passages for it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find what to cite</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find where the names occur</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Finding added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Findings behind it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fingerprint of the key, to be compared</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>First draft from the records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>First instance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>First page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fit the width</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fit the window</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fitted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Flag opened again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Flag settled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Қалта</translation>
  </message>
  <message>
   <source>Folder for the backup: new, empty, or an earlier backup</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Folder of the backup</source>
   <translation>Сақтық көшірме қалтасы</translation>
  </message>
  <message>
   <source>Folder of the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Folder of the vault</source>
   <translation>Қойма қалтасы</translation>
  </message>
  <message>
   <source>Folder: {folder}</source>
   <translation>Қалта: {folder}</translation>
  </message>
  <message>
   <source>Follow the recording in the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Footnote of own words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Footnote of own words …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Footnotes of this part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For archives (PDF/A-2b)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For my own work: not redacted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For no purpose</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For somebody unnamed, say who it is, such as “Guard 1”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For what purposes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For whom</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For whom consent is asked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For whom is the bundle?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For whom the bundle is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For: court, committee or person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Foreign citizens who arrived</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Ұмыту</translation>
  </message>
  <message>
   <source>Forget a view</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Form</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Forward 3 seconds</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Found</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From a file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From harm to redress</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From here on recorded with: {device}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From the list, or in words of one’s own</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From then on the text stands as it is; a change makes another statement. A person may refuse to sign, and that is recorded as well.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From when to when</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From whom it was received</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From whom they were received</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Full quality</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>GPS data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gaps</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gaps from a month</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gaps from a week</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gaps from a year</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gaps from half a year</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gave up an empty recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give a name, real or not.</source>
   <translation>Атыңызды жазыңыз, шын немесе шын емес.</translation>
  </message>
  <message>
   <source>Give its password</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give people their parts in events, events their places, proceedings their parties. The program ties nobody to anybody: every line is a record that a person made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give places a latitude and a longitude, and events a place. Protected places and homes are drawn coarsely, so that a photograph of the screen leads to nobody’s door.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give the folder a name without / \ : * ? " &lt; &gt; |.</source>
   <translation>Қалтаға / \ : * ? " &lt; &gt; | таңбаларынсыз атау беріңіз.</translation>
  </message>
  <message>
   <source>Give the password of a locked file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give the vault's folder and its passphrase.</source>
   <translation>Қойма қалтасын және құпия сөз тіркесін көрсетіңіз.</translation>
  </message>
  <message>
   <source>Give the vault's folder and its recovery key.</source>
   <translation>Қойма қалтасын және қалпына келтіру кілтін көрсетіңіз.</translation>
  </message>
  <message>
   <source>Given on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Жалғастыру</translation>
  </message>
  <message>
   <source>Go on with it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go on writing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go on: {job}</source>
   <translation>Жалғастыру: {job}</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to the passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to the proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to the source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to what is linked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to where it is mended</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to {place}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Good: guessing it would take years on many computers.</source>
   <translation>Жақсы: көп компьютермен іздегеннің өзінде жылдар кетеді.</translation>
  </message>
  <message>
   <source>Greys</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Group of people</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Grouped by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Guarantees of non-repetition</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Guardian</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Had the pairs computed again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hand-overs ({count})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Handed in by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Harmed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Has</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Have a speech model write it down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Have all pairs computed again?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Head of the statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Head …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Heading {level}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Headings of the template</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Held by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Held: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Анықтама</translation>
  </message>
  <message>
   <source>Here you see which codes stand on the same words, and how often.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Hid a rare detail in %Ln place(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Hidden copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide all of this person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide all that are the same</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide everything suggested</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide this (M)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide what earlier bundles hid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide what is chosen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide what is selected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide what nobody has reviewed yet, too</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hides</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>History</source>
   <translation>Тарихы</translation>
  </message>
  <message>
   <source>History ({count})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hospital, children’s institution</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How acquired</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How do you want to begin?</source>
   <translation>Неден бастайсыз?</translation>
  </message>
  <message>
   <source>How far around the chosen one</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How far it is read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How far it is translated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How far it reaches</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How far the bundle is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How far the check is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How far the opening is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How it bears on what the State says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How it was counted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How it was given</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How large it may be</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How long the submission is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many of a group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many of what?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many people</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many people it was made for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How notified</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How strong it is</source>
   <translation>Қаншалықты күшті</translation>
  </message>
  <message>
   <source>How sure it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How the event goes with another</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>I have heard the recording and read the whole text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>I have looked at every page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>I have only the recovery key, and type that</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>I have written it down and keep it away from this computer</source>
   <translation>Оны жазып алдым және бұл компьютерден бөлек сақтаймын</translation>
  </message>
  <message>
   <source>Id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id, from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id, to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identity</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ids of the passages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ignore {field}: {value}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ignore: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ignored</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ignored a proposed value</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ignored: {field}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Immigration, reception, transit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Implemented</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Implemented in part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Импорт</translation>
  </message>
  <message numerus="yes">
   <source>Import %Ln file(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>Файлдарды импорттау</translation>
  </message>
  <message>
   <source>Import files into this case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Importance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Importance of a passage changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Importance of the passage: not said</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Importance of the passage: {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Important</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Important: {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In a chain</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In a few words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In another script</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In force</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In force: {left}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In roles that do not go together: {roles}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In the folder</source>
   <translation>Қалтада</translation>
  </message>
  <message>
   <source>In the open vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In the order of the items</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In the own language</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In which act</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In writing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In your words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Independent sources</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Index</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Instances</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Instead</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Institution</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Instrument</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Instrument added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Instrument changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Interpreter</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Interview begun</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Interview ended and written up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Interview gone on with</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Interview put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Interviewers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Into the case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Is an appeal from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Is the instrument missing? Add it first, with Ctrl+Shift+N.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It alone opens the vault. Nobody can reset it, the makers of this program included. Five random words are easy to remember and hard to guess.</source>
   <translation>Қойманы тек осы тіркес ашады. Оны ешкім, тіпті бағдарлама авторлары да қалпына келтіре алмайды. Кездейсоқ бес сөзді есте сақтау оңай, табу қиын.</translation>
  </message>
  <message>
   <source>It becomes a new version; the versions before it stay.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It belongs to a case: add the case first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It came of</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It followed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It has as a part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It hides nothing: the folder stays and shows that there was a vault. Who asks you for the passphrase may not believe that there is none any more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is a part of</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is coded to law: put it to a claim, or make one of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is more than there are people in the world ({one}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is not so …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is not suggested again; the reason is kept.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It led to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It lies in {folder}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It may not leave; nothing that was made of it may, either.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It neither cites this nor names the person.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It opens the vault when the passphrase is lost. Keep it where the computer is not, and where nobody finds it who must not read what is in the vault.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It opens the vault when the passphrase or the key file is lost. It is shown now and never again. Whoever loses both the passphrase and this key loses the vault.</source>
   <translation>Ол құпия сөз тіркесі немесе кілт файлы жоғалғанда қойманы ашады. Ол қазір көрсетіледі, кейін ешқашан көрсетілмейді. Тіркесті де, осы кілтті де жоғалтқан адам қойманы жоғалтады.</translation>
  </message>
  <message>
   <source>It replaces what the same person said before, from now on; nothing is lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It says none at all ({one}): see whether none was counted or nothing was.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It says: {value}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It speaks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was after another event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was before another event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was followed by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was not made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was sent to the printer.</source>
   <translation>Принтерге жіберілді.</translation>
  </message>
  <message>
   <source>It was signed, and stands as it is; a change makes another statement.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Материал</translation>
  </message>
  <message>
   <source>Item that holds its text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item that is evidence of the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item that is evidence under this provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item that is the document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item that is the source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item {number} tagged “{tag}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item {number} was read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item {number} was written down; it waits to be signed off.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item {number}, erased</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item {number}: link to “{what}” taken off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item {number}: {field} changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item {one} belongs to item {other}: {relation}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item {one} came in item {other}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Материалдар</translation>
  </message>
  <message>
   <source>Items as pictures</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items by kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items erased: {count}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items that can go into the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items that name the person, and go on hiding it: {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items {one} and {other} are accounts of {person}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items {one} and {other} go back to the same source.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items {one} and {other} were had from the same hand: {source}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items {one} and {other} were made by the same author: {author}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items, and what they show</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items: {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its pages could not be prepared for redaction.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its pages, burnt</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its passages and narrower themes go to the one that stays.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its passphrase</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its passphrase, also in passphrase.txt beside it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its period ({period}) has not begun yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its source ({source_date}) is older than the period that it counts ({period}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its testimony</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its text, typeset again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its very words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its very words are missing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its words in a language, and from when to when they were law.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Тапсырмалар</translation>
  </message>
  <message>
   <source>Join with the row below</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Joined two parts of the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep everybody who appears in your cases here, under all of their names: Kuager finds these names in every form and hides those of protected people in what leaves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep how this view is set, or come back to how it was</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep this view</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep this view under a name …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep: empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep: several values</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep: {value}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keeping a photograph</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kept as item {number}, {time} long.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kept of a recording that was cut off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Key file</source>
   <translation>Кілт файлы</translation>
  </message>
  <message>
   <source>Key file (if there is one)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Key file (optional)</source>
   <translation>Кілт файлы (міндетті емес)</translation>
  </message>
  <message>
   <source>Key file from now on (optional)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Key file until now (if there is one)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Пернетақта</translation>
  </message>
  <message>
   <source>Keyboard: {layout}</source>
   <translation>Пернетақта: {layout}</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Пернелер</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Түрі</translation>
  </message>
  <message>
   <source>Kind of code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind of item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind of record</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind of text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kuager</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kuager can look through every text for these names, in each form and script.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kuager keeps testimony and evidence in an encrypted vault on this computer, and makes redacted bundles of it that can be verified. First of all: which language?</source>
   <translation>Kuager айғақтар мен дәлелдемелерді осы компьютердегі шифрланған қоймада сақтайды және олардан тексеруге болатын, құпиясы жасырылған топтамалар жасайды. Алдымен: қай тілде?</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Тіл</translation>
  </message>
  <message>
   <source>Language of the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Language of the window</source>
   <translation>Терезе тілі</translation>
  </message>
  <message>
   <source>Language that is spoken</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Language, translation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Large: independent sources. Right: best grade. ¶ passages, ≠ sources against it and open contradictions, ● ◐ ○ how many sources may be used for {profile}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Larger</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Last changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Last day for an appeal</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Last edited by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Кейінірек</translation>
  </message>
  <message>
   <source>Later text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Later version</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Latitude</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Law</source>
   <translation>Құқық</translation>
  </message>
  <message>
   <source>Law from and to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Law of claims</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Law of events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Law of passages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Law of the findings added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Law that was applied</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lawful</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Least importance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave Kuager</source>
   <translation>Kuager-ден шығу</translation>
  </message>
  <message>
   <source>Leave all the same readable</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave it as it was</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave it readable</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave out the rows that are blocked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave these out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave what belongs to it: recordings, translations, attachments</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave what is chosen readable</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave {file} out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves as</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves, reviewed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Left out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Length of the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Let a rare detail stand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Let it stand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Letter</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Letter before page numbers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Кітапхана</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Лицензия</translation>
  </message>
  <message>
   <source>Lies within</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Ашық</translation>
  </message>
  <message>
   <source>Link</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link a person, event, article or item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link an item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link between events taken away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link taken off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link the item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link the item or the passage that tells of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link the item to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link the person to an event or an item, or put them in the trash.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link to an item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link to another event …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link to {thing} supported by a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link to {thing} taken off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Linked to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Linked to an item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Linked to no item yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Linked to {thing}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Links</source>
   <translation>Байланыстар</translation>
  </message>
  <message>
   <source>Links of the item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Links right?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>List</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lists for a brief …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Құлыптау</translation>
  </message>
  <message>
   <source>Lock after</source>
   <translation>Құлыптау уақыты</translation>
  </message>
  <message>
   <source>Lock after so many minutes without a key or a movement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lock at any time</source>
   <translation>Кез келген уақытта құлыптау</translation>
  </message>
  <message>
   <source>Locked.</source>
   <translation>Құлыпталды.</translation>
  </message>
  <message>
   <source>Locked. The vault is being closed …</source>
   <translation>Құлыпталды. Қойма жабылуда …</translation>
  </message>
  <message numerus="yes">
   <source>Locks in %Ln minute(s)</source>
   <translation>
    <numerusform>%Ln минуттан кейін құлыпталады</numerusform>
    <numerusform>%Ln минуттан кейін құлыпталады</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Locks in %Ln second(s); press any key to stay</source>
   <translation>
    <numerusform>%Ln секундтан кейін құлыпталады; қалу үшін кез келген пернені басыңыз</numerusform>
    <numerusform>%Ln секундтан кейін құлыпталады; қалу үшін кез келген пернені басыңыз</numerusform>
   </translation>
  </message>
  <message>
   <source>Longitude</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at every page of it, and say so in the review.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at it before it is made</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look closer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look for names, numbers and faces</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look in the next way</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking at a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking at the files</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking at the files …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking at what would be taken in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking for passages that bear on “{claim}”. P puts one to it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking for what must be hidden in item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Machine’s text not signed off</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Made %Ln document(s) exhibits of their own</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Made a record of an answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Made and coded to {label}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Made by us</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Made for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Made of this answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Made the annexes of a submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Made with</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make a vault from a backup of it.</source>
   <translation>Сақтық көшірмесінен қойма жасау.</translation>
  </message>
  <message>
   <source>Make a vault of my own</source>
   <translation>Өз қоймамды жасау</translation>
  </message>
  <message>
   <source>Make an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make an exhibit of its own</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make records of this answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make supplement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make the bundle …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make the place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make the records of this answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Making the recording that will leave</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Making the vault</source>
   <translation>Қойма жасалуда</translation>
  </message>
  <message>
   <source>Map</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Map of the case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mark this moment of the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Marked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Marked at {time}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Marked by hand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Marked the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Marker</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Marks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Marks and rare details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Material</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Material (none: all of it)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Matrix of proof</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>May be contacted again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>May be passed on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>May be used for: {profiles}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>May go to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>May it leave, as far as consent goes?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Мәзір</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Merge here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Merge into...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Merge {name} into {other}?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Merged</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Merged {name} into {other}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Method</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Methods</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Methods: {methods}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Microphone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Microphone on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>More</source>
   <translation>Тағы</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move the claim down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move the claim up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move the recommendation down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move the recommendation up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move the sentence down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move the sentence up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move the translation down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move the translation up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move to the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move up</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln document(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln exhibit(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln part(s) of the submission</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln section(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Moved a part of the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Moved item {number} to the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Must be mended</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Must be mended: {red}. Worth a look: {amber}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name before marriage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the new folder</source>
   <translation>Жаңа қалта атауы</translation>
  </message>
  <message>
   <source>Name of the place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the search</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the second reviewer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the tag</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the vault</source>
   <translation>Қойма атауы</translation>
  </message>
  <message>
   <source>Name of the vault's folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name on it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name or description</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name or title</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name …</source>
   <translation>Атауы …</translation>
  </message>
  <message>
   <source>Names</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Names and numbers were found in these; say which of them must be hidden.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Names of nobody in particular</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>National law</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nationality</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Needs review: {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Neither a ruling nor a passage is named yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network of the case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Never leaves: {why}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New bundle …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New case</source>
   <translation>Жаңа іс</translation>
  </message>
  <message>
   <source>New claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New claim: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New code from these words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New consent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New consent of {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New event</source>
   <translation>Жаңа оқиға</translation>
  </message>
  <message>
   <source>New event: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New from these words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New instrument of law</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New interview …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New keys</source>
   <translation>Жаңа пернелер</translation>
  </message>
  <message>
   <source>New keys:</source>
   <translation>Жаңа пернелер:</translation>
  </message>
  <message>
   <source>New passphrase</source>
   <translation>Жаңа құпия сөз тіркесі</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Жаңа адам</translation>
  </message>
  <message>
   <source>New person: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New place</source>
   <translation>Жаңа орын</translation>
  </message>
  <message>
   <source>New place of detention</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New recommendation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New recovery key</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New recovery key …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New remedy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New section</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New sentence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New sentence of the State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New statistic</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New submission …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New tag: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New theme</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New theme: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New, consent missing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New: {file}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next coded passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next difference</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next mark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next person in roles that do not go together</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next question</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next section</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next: {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nickname</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No account contradicts another</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No arrows</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No bundle has left this vault.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No bundle was made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No bundle with exactly these marks was attacked and found clean yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No camera was found; connect one and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No case yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No cell is so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No claim yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No consent for: {profiles}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No consent is recorded.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No consent of this person is recorded. Consent is recorded with the item it is for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No consent on file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No consent to use it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No contradiction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No contradiction: they speak of different things</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No cycle named</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No document is named</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No event engages it yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No event in this case yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No event is known to have happened here. An event's place is set in the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No event yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No file has been taken in.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No file was chosen.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No finding behind it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No gaps named</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No interview is open.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No item in this case yet: import files, or drop them on the library.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No item is linked to this event yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No item is of this place. An item's place is set in the item.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No item matches this search.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No law</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No law behind it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No law lets people be held there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No microphone was found</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No microphone was found; connect one and try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No order was shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No part in any event yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No passage has a code yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No passage is coded yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No place has a position yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No place of detention yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No place within this one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No place yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No proceeding yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No program can judge these. Few others in the case share them, so that who knows the people there may know who is meant.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No provision is named yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No recommendation yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No role in any case yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No route</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No statistic yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No step is done yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No text yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No time codes tell where this turn begins and ends.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No vault is open.</source>
   <translation>Қойма ашылмаған.</translation>
  </message>
  <message>
   <source>No view is kept yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No. {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody else.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody has a role in this case yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody has graded it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody has looked at every page yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody holds a bundle with it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody is asked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody is counted twice: who is named is taken to be of a group that counts as many, until somebody says that they are other people.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody is here yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody is named as a perpetrator yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody is named as a victim yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody is named as a witness yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody is recorded as held there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody is recorded yet: victims, accused, judges, counsel, interpreters.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody speaks in item {number}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody, as far as is recorded.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>None of them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>None on file; an item of this kind needs one before it leaves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Normal speed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not adopted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not all of it counts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not asked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not broken down: add what falls to a sex, an age, a nationality, a status.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not counted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not graded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not implemented</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not informed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not known where</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not known whether an order was shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not known whether they took part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not looked at.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not protected: the name leaves in bundles for partners, courts and the UN, unless a consent of this person allows no name. Public bundles always hide it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not read yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not reviewed for what must be hidden</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not said</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not settled yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not shown by the file itself</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not so …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not taken down yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not taken in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not to be trusted</source>
   <translation>Сенуге болмайды</translation>
  </message>
  <message>
   <source>Not translated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Ескертпе</translation>
  </message>
  <message>
   <source>Note on a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note on the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note on the item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note on the mark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note taken in the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note that {bundle} was asked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note the remedy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note to ourselves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note to the clerk</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note to the clerk …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note to the clerk, {exhibit}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Noted an answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Noted in the log</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Noted what a recipient was asked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Ескертпелер</translation>
  </message>
  <message>
   <source>Notes of the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Notes on passages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing chosen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing counts for it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing counts for it yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing counts for it yet. Put passages to it from an item, or find them by their codes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing else waits for a review.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Ештеңе табылмады</translation>
  </message>
  <message>
   <source>Nothing happened yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing here is about it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing here matches.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is behind it yet. Add the claims that it follows from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is being reviewed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is being worked on.</source>
   <translation>Ешқандай тапсырма жоқ.</translation>
  </message>
  <message>
   <source>Nothing is called so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is coded here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is coded to law yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is evidenced here yet. Link an item, or select a passage in one and press C.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is found.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is hidden. For your own use only; it asks no consent of anybody else.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is left to mend</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is linked yet. Select words in the text and press C.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is marked here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is marked. Look at every page, then say so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is missing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is owed or was given, as far as is recorded.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is recorded. Record when it was made, whether the Committee adopted it, what the State answered, and whether it was done; in each review cycle anew.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is selected.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is suggested now.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is tied to anything yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is written here; choose “Clear” to empty it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is wrong.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing marked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing new was found.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing of it was saved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing rare was found.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing speaks against it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing taken yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing that counts speaks for it: find passages, or take it out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing that the State says yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing waits for a review.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was recorded, so nothing was kept.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Notified</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Notified on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number of hits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number of items</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number of pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number of the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number of the item that is the document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number of the item, to confirm</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number prefix</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number without a source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Numbered right?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Numbers in these words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Numbers that do not fit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of a facility: the authority in charge</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of some importance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of the group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of the group, like all who stand beside it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of the group: counted once</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of the group?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of what</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of what kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of which event does it say something?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Official number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Official title</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Official title set</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Official titles</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On no page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On paper</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On this computer</source>
   <translation>Осы компьютерде</translation>
  </message>
  <message>
   <source>On what ground</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On which law it rests.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Once &amp;more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Once it has left, the bundle is frozen; late documents go into a supplement.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One encrypted file in the age format: the recipient opens it with Kuager or with the age program. That it was handed over is noted in the vault.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One frame back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One frame forward</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One lane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One on each line</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One paragraph a line. Begin to write, or begin with the words of a text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One sentence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One source only</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One source: it contradicts itself</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One violation within the event, by its international code.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Only %Ln minute(s) more fit on the disk.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Only after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only if the vault was made with one</source>
   <translation>Қойма онымен жасалған болса ғана</translation>
  </message>
  <message>
   <source>Only items</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only its chain</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only repeats the State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only some pages of {title}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only some pages …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only the case is needed to begin. Everything else can follow, or stay open.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Only the first %Ln place(s) are shown.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Only what is open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only what is unanswered</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only where it is clear</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only with evidence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ашу</translation>
  </message>
  <message>
   <source>Open a vault that I have</source>
   <translation>Бар қойманы ашу</translation>
  </message>
  <message>
   <source>Open a vault. Nothing in it leaves this computer unless you export it.</source>
   <translation>Қойманы ашыңыз. Өзіңіз экспорттамасаңыз, ондағы ештеңе бұл компьютерден шықпайды.</translation>
  </message>
  <message>
   <source>Open an item and choose “Review with before and after”, or take the next that waits.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open for reading only: another program writes to it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Оны ашу</translation>
  </message>
  <message>
   <source>Open it again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open the attachment {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open the item to link it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open the passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opened</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opening: the keys, then the custody log …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Opening: {step} …</source>
   <translation>Ашылуда: {step} …</translation>
  </message>
  <message>
   <source>Or a new claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Or drop files on the window. Each is hashed and encrypted before it counts as received; nothing is written anywhere in plain text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Or in words of one’s own</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Or where, in words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ordered in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Organisations, one on each line</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Origin</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Original</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Original copied out of the vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Originals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Other names</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Other people: counted beside it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Other place where people were held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Other programs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Other provisions of the same items</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Others</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Otherwise</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Outcome for them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Outcome in words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Over and over</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Owed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Owed by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Owed since</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Owed, in all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pa&amp;ssphrase</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page preview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page to print (*.pdf)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page {number} cannot be burnt, and will not leave. {why}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page {number} is being burnt</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page {number} is damaged and cannot be drawn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page {number}, nothing open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page {number}, reviewed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page {number}, {open} open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page {page}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page {page} of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pages of the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pages of the original</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pages to print (*.pdf)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paid on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paid, in all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paired paragraphs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pairs carried over from an earlier version; look at them again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pairs made by hand given up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pairs of paragraphs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paragraph</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paragraph that is read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paragraph {number} of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paragraphs of the statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paragraphs of the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paragraphs of the translation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paragraphs paired by hand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paragraphs paired by the program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paragraphs paired with the translation by hand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part by: {dimension}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part in an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part in an event added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part in events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part in the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part in the event changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part in the event removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part in the proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part in the proceeding changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part of the statistic</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part the row</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parties, one a line</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parts and their licences</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parts of the analysis</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parts of the item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parts of the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parts: {dimension}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage chosen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage of a claim changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage of the claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage put on its words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage put to a claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage set against the State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage taken off the claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage that bears on what the State says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passage without a claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passages by code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passages quoted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passages relied on, word for word</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Құпия сөз тіркесі</translation>
  </message>
  <message>
   <source>Passphrase of the certificate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passphrase of the sample</source>
   <translation>Үлгінің құпия сөз тіркесі</translation>
  </message>
  <message>
   <source>Passphrase of the vault</source>
   <translation>Қойманың құпия сөз тіркесі</translation>
  </message>
  <message>
   <source>Passphrase of the vault when the backup was made</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passphrase until now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passphrase, once more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Password of item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Password of the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paused: nothing is recorded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People</source>
   <translation>Адамдар</translation>
  </message>
  <message>
   <source>People and events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People and proceedings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People and where they were held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People appear</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People by role</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People detained; left empty for the event itself</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People may be held there by law</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People who were harmed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People whose words or image are in it: {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>People, by pseudonym and role</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Period</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Period not told</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Perpetrators</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Адам</translation>
  </message>
  <message>
   <source>Person added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person added to the case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person added to the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person in the case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person in the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person put into the proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person taken out of the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person taken out of the proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person without a part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Photograph</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Photographed into the vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Picture of the film with its boxes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Орын</translation>
  </message>
  <message>
   <source>Place added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Place changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Place put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Place taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Place where people are held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Place, if its own</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Placed notes in the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Орындар</translation>
  </message>
  <message>
   <source>Places are where events happened and items come from: villages, streets, and facilities in which people are held, with whoever runs them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Places of detention</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Places on the map</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Places within it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Places, dates, work and family that few others in the case share would stand here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Play</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Play from the time code before the cursor</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Play this turn over and over</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Play what will leave</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Point</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Police, prison, detention centre</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Position (latitude, longitude)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Preview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Previous coded passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Previous difference</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Previous item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Previous mark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Principal name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Басып шығару</translation>
  </message>
  <message>
   <source>Print a dossier …</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Print a list of %Ln item(s)?</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Print the list …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Print the statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Print the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Print the text?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Print …</source>
   <translation>Басып шығару …</translation>
  </message>
  <message>
   <source>Printed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Printed after the exhibits where there is something to print. Drag them, or Alt+Up.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Printed form</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Printed size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Printing the statement of item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proceeding added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proceeding changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proceeding put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proceeding taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proceedings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proceedings about it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proceedings and remedies</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proceedings that do not fit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Profile</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Programs of qualitative analysis read and write it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Project (*.qdpx)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proof report …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proof: trying to recover every hidden identity</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proposed by the file itself</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proposed from the file's own metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proposed values settled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protected people are hidden, and everybody whose consent allows no name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protected: somewhere in a square of 0.1°</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protected: where this place is must not leave. Kuager does not find its name in texts by itself; mark it in the items, with the reason “place”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protected; in bundles “{pseudonym}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proved to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provision added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provision changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provision of the claim changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provision removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provision that the claim is about</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provision that the event engages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provision that the recommendation rests on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provisions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Provisions engaged</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pseudonym</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Public ke&amp;ys</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Public keys</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Purpose: {purpose}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Put %Ln item(s) in the trash</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Put a passage on its words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put in a person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put in the name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put in the trash</source>
   <translation>Себетке салу</translation>
  </message>
  <message>
   <source>Put into the draft of a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put the passage to a claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put to a claim …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put {name} in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Putting the pages together …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Qualifies it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quality ledger</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quality of the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Question before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Question of the interview skipped</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Questions of this section</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quotation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quote</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quoted after paragraphs: {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>REFI-QDA (*.qdpx *.qdc)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rare details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rare details ({count})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Re-issue</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reach</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read back …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read from the file, and no proof of anything: cameras have wrong clocks.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read from: {origin}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read it beside the recording and sign it off; until then it does not leave.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read it with OCR</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read or interpreted by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read the original again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read the passages of the cell</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read the statement back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read what was taken in and not read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read: file type and properties recorded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading a photograph</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading a project</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading it back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading what was taken in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rebuts it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Received</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recent vaults</source>
   <translation>Соңғы қоймалар</translation>
  </message>
  <message>
   <source>Recipient</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recommendation added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recommendation changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recommendation moved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recommendation put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recommendation taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recommendations</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recommendations that rest on it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record a consent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record a consent of {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record a hand-over …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record that it was read back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record the act</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record the birth</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record the correction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record the method</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record the nationality</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record the purpose</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record the victim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record who did it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record who was there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record, pause or go on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recorded a consent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recorded a conversation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recorded a signature</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recorded inside the vault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recorded that a bundle was handed over</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recorded that a statement was read back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recorded what came of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recorded what the account says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recorded who was held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recording begun</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recording given up; nothing of it was kept</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recording gone on with</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recording now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recording paused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recording, but no sound arrives: check the microphone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recording, too loud: move the microphone away.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Records made of an answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Records that were made from it, and stay: {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recovering a recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recovery &amp;key</source>
   <translation>Қалпына келтіру кі&amp;лті</translation>
  </message>
  <message>
   <source>Recovery key</source>
   <translation>Қалпына келтіру кілті</translation>
  </message>
  <message>
   <source>Recovery key of the Kuager vault “{name}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redact and export</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redacted?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redaction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redaction marks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redaction marks accepted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redaction marks decided</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redaction marks rejected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redaction marks suggested</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redaction marks to be reviewed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redaction profile</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redaction review</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Қайтару</translation>
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation>Қайтару: {what}</translation>
  </message>
  <message>
   <source>Redone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redone: {what}</source>
   <translation>Қайтарылды: {what}</translation>
  </message>
  <message>
   <source>Redress</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reference</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Refused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Register the person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rehabilitation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Related items</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reliability</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reliability of the source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remedies</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remedy added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remedy changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remedy put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remedy taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remember the vaults opened on this computer</source>
   <translation>Осы компьютерде ашылған қоймаларды есте сақтау</translation>
  </message>
  <message>
   <source>Reminders</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Жою</translation>
  </message>
  <message>
   <source>Remove the act</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove the filter {filter}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove the name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove the part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove the provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove the role</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove: {what}</source>
   <translation>Алып тастау: {what}</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rename</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rename the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rename the search</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rename the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rename …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Renamed a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Renamed a line of the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Renamed a submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Renamed item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Replaced by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Replaces</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reply of a time-stamp authority</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reply to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Represented by counsel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Request</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Restitution</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Қалпына келтіру</translation>
  </message>
  <message numerus="yes">
   <source>Restore %Ln draft(s)?</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Сақтық көшірмеден қалпына келтіру</translation>
  </message>
  <message>
   <source>Restore a backup …</source>
   <translation>Сақтық көшірмеден қалпына келтіру …</translation>
  </message>
  <message>
   <source>Restore from the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Restored item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Restored vault</source>
   <translation>Қалпына келтірілген қойма</translation>
  </message>
  <message>
   <source>Restored {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Restoring the backup</source>
   <translation>Сақтық көшірме қалпына келтірілуде</translation>
  </message>
  <message>
   <source>Result</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Review cycle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Review for redaction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Review the next item that waits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Review with before and after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reviewed by a person for what must be hidden</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reviewed: a person has looked at all of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reviewed: every page was looked at</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Role added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Role and certainty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Role in a case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Role in the case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Role removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Roles in cases</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Roles that do not go together: {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Room on the disk</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Root &amp;certificates …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Root certificates of time-stamp authorities</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Route of a person or of a chain of events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Row</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Row of the headings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rows of the table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ruling set</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Run by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Russian</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Safe in the vault, but not searchable: the import was interrupted.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Said by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Said in a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Said who is of the group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Same name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Satisfaction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сақтау</translation>
  </message>
  <message>
   <source>Save as a file …</source>
   <translation>Файлға сақтау …</translation>
  </message>
  <message>
   <source>Save as a picture</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save stamp request …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save the chart as a picture</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save the new version</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save the picture of the gap</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save the recovery key in plain text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save this search</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save this search …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save what you have written first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save what you have written?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Сақталды</translation>
  </message>
  <message>
   <source>Saved a new version of the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saved in plain text as {name}. Move it away from this computer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saved search: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saved searches</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saved state</source>
   <translation>Сақталу күйі</translation>
  </message>
  <message>
   <source>Saved view forgotten</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saved when you leave the field.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saving the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saving the request for a time stamp</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saving …</source>
   <translation>Сақталуда …</translation>
  </message>
  <message>
   <source>Say how reliable the source is and how credible what it says.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Say something else …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Say whether it can be explained, with a reason.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Say which paragraphs go together</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Say who counted or published it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Say who the recipient is.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Says of an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Screens</source>
   <translation>Экрандар</translation>
  </message>
  <message>
   <source>Seal bundle {id} for a recipient</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Seal for a recipient …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Seal of the custody log</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Sealed in a log of %Ln event(s), root {root}</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Sealed to a public key</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sealed with a passphrase</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sealing bundle {id}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Іздеу</translation>
  </message>
  <message>
   <source>Search everything</source>
   <translation>Барлығынан іздеу</translation>
  </message>
  <message>
   <source>Search for items to add</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search renamed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search saved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search “{name}” removed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search: words, "a phrase", word*, -without, date:2022-01, place:name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Second sentence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Second-hand only</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Section before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Section, {title}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sections</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sections and exhibits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>See more time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Select a passage first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Select all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Select the words first that must be hidden.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Select the words where the passage belongs first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Select words in an item, press C, and choose an article, an act, a person or a theme. Everything that stands under one code is read here side by side.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Selected passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Semicolon</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sentence added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sentence changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sentence moved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sentence put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sentence taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sentences without a footnote</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sequence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Serial number of the camera</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Session</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set a claim or a passage against it, or say that it is right.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set against it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set for all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set the ruling</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set these keys</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Баптаулар</translation>
  </message>
  <message>
   <source>Settle the contradiction …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settle …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Several places; numbers count events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Several values; change for all …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sharpness of its pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sheet: item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Short form</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Көрсету</translation>
  </message>
  <message>
   <source>Show all again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show all of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show or hide the details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show or hide the original</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show or hide the tabs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show or hide the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the chart as a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the items in the library</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Show the other %Ln row(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Show the passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the translation beside it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show what I type</source>
   <translation>Енгізілгенді көрсету</translation>
  </message>
  <message>
   <source>Show what is suggested</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show what it is about</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shown as</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign it off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign off the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign the PDF with</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign the statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signature of the statement refused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signed no later than this: a time stamp (RFC 3161)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signed off by a second reviewer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signed off the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signed off: what is marked was looked at</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signed page attached to the statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signed page or recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signed sheet or recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Көлемі</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Өткізіп жіберу</translation>
  </message>
  <message>
   <source>Skipped a question</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Slower</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Small numbers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Small numbers hidden: {profile}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Small numbers shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Small pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Software</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Somebody is not sure</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Somebody says that it was not so</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Something speaks against it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sort by “{column}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sort the section by date</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sorted a section by date</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sound</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sound is being recorded; press to go there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sound level</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Дереккөзі</translation>
  </message>
  <message>
   <source>Source not graded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Source not told</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Source or author</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Source taken off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Source {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sources against it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sources side by side</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sources that may be used</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sources with consent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Space or Escape closes, Enter opens, arrows go on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Speech, a third of the space</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Speed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Spreadsheet (*.xlsx)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stands</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stands for the name, such as Witness A</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stands: they do contradict each other</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start of the stretch from {start} to {end} seconds</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Starting</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Starting …</source>
   <translation>Басталуда …</translation>
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State of the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State of the review</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State party</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State what accounts say of an event (its date, its place, a number, what came first, who it was), and the program shows which of them cannot all be right. It never decides which is.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State what it says of an event …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State what it says …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stated what an account says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statement changed before it was read back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statement corrected when it was read back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statement of item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statement read back to the person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statement signed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statement taken down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statements</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State’s words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State’s words not answered</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statistic</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statistic added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statistic changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statistic put in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statistic taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statistics</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Statistics, statements, proceedings, parts of submissions and the like that cite it, and stay as they are worded: {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Күйі</translation>
  </message>
  <message>
   <source>Step taken away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Still open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Тоқтату</translation>
  </message>
  <message>
   <source>Stop and keep</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop and keep the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop looking</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Тоқтатылды</translation>
  </message>
  <message>
   <source>Stopped; nothing was made.</source>
   <translation>Тоқтатылды; ештеңе жасалмады.</translation>
  </message>
  <message>
   <source>Stopping at the next safe point …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stretch from {start} to {end} seconds</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Strong: nobody is going to guess it.</source>
   <translation>Күшті: оны ешкім таба алмайды.</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Submission and annexes are made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Submission “{name}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Submissions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Subtitles</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Suggested marks not decided</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Suggested redaction marks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Suggestion declined</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Suggestions: {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Summary of the differences</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Supplement of</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Supplemented by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tab</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Table of authorities</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Table of statistics</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Table or pictures</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tables (*.xlsx *.csv *.tsv *.txt)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tag</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tag taken off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tag “{tag}” taken off item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tagged</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Tagged %Ln item(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Tagged item {number}: {tag}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Белгілер</translation>
  </message>
  <message numerus="yes">
   <source>Tags of %Ln item(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Tags …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take a code off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take a mark away that was made by hand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take a table in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take a table in (XLSX, CSV)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take back that they were held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take in a project</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take in a project or a codebook (REFI-QDA)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take in a time stamp for bundle {id}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take in a time stamp …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take it in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take it out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take it to a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take off the claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take off the list: {job}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take out of the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take out of the event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take out of the proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take out of the trash</source>
   <translation>Себеттен қайтару</translation>
  </message>
  <message>
   <source>Take the document off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the finding off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the last change back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the link away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the link off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the link to “{what}” off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the part out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the passage off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the picture</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the step away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the tag “{tag}” off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the title away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the tour</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the union</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the version away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taken back who was held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taken by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taken in</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Taken in from the table: %Ln row(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Taken in; the original encrypted and its digest recorded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taken off the recommendation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taken on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taken out of the draft of a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taken out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taking a table in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taking files into {case}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taking in a project</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taking in a time stamp</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Taking in the consent sheet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Telegram export</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Template</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Templates</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text chosen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text made by a machine</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text of the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text of the item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text of the original</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text of the translation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text read from the original</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Мәтін өлшемі</translation>
  </message>
  <message>
   <source>Text taken off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text version added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text written out for other programs (REFI-QDA), redacted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Texts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Texts may be somebody's account: they leave only with consent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Texts, passages, codes and memos of a case, redacted like a bundle: consent and review decide, and names go by their pseudonyms. Recordings, pictures and pages stay here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The State party</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The State's words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The State’s words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The account is at odds with the dates of the events themselves: correct a date, or the account.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The answers of the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The attack on it found nothing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The attack on it found nothing; not every page could be read again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The attack on it found something</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>The backup is whole: %Ln event(s) and {originals} originals. It opens with the vault's own passphrase.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>The box as it is drawn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The bundle as a whole</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The bundle is made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The bundle was sealed; that it was handed over is noted.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The camera failed or went away; nothing was kept of that picture.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The camera is not ready yet; try again in a moment.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The chart</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The chart as a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The check was stopped; the bundle was not judged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The chosen cell</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The chosen event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The chronology</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The code is short and stays: letters, digits, dots and hyphens.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The copy is not encrypted: whoever can read that place can read it. That it was copied out is written into the custody of the item.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The custody log says who did what. Give your name or a working name; it stays in the vault, and goes out only with a bundle's log.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The dates run the other way</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The difference that is shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The disk is cleaned up when the vault is next opened.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The engine that reads speech models is not installed: install Kuager with its extra “speech”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The evidence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file holds names and quotes as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of every item in it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file holds names as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of every item in it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file holds titles, dates and places as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of the case and of every item behind it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file is not encrypted and nothing in it is hidden: whoever reads it learns who spoke and whom they named. That it was written is kept in the custody of the item.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file is not encrypted: whoever can read that place can read it. A name appears in it only where the person's consent allows that. That it was printed is written into the custody of the item.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file of root certificates cannot be read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file says of itself</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file shows what you see as it is, and it is not encrypted: whoever can read that place can read it. Protected places stay coarse. For others, make a bundle. That it was written stands in the custody of the case and of every item behind it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The film</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The first look was signed off by {name}. Somebody else says here that they have looked at every page and at every mark.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The first {some} of {all}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The folder in which it should stand does not exist.</source>
   <translation>Ол орналасуы тиіс қалта жоқ.</translation>
  </message>
  <message>
   <source>The folder that the vault is in</source>
   <translation>Қойма орналасқан қалта</translation>
  </message>
  <message>
   <source>The folder will hold the submission as PDF and as DOCX, and the bundle of its annexes: every item that a footnote cites. What may not leave is left out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The gap</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The gap between those harmed and those compensated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The gap says next to nothing about the name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The headings of the template</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The history was copied.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The identity must not leave</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The last one is item {number}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The lists were written.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The maker of this file locked it. The password is kept in the vault with it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The mark is kept, but said to be that it hides nothing from this audience.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The message</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The microphone could not be opened; another program may be using it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The microphone went away; what was recorded so far is safe.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The model is a file of yours, in the format of whisper.cpp (ggml). It runs on this computer, without a network, and hears only where somebody speaks. What it writes is full of mistakes, in Kazakh and Uzbek above all: it stays in the vault until somebody has compared it with the recording and signed it off.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The model tells</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The most important first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The name is kept on this computer only, in plain text.</source>
   <translation>Атау тек осы компьютерде, ашық мәтінмен сақталады.</translation>
  </message>
  <message>
   <source>The name of this group leaves in every bundle, public ones included. Protect it to hide it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The new passphrase is empty.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The new recovery key counts; the old one opens nothing any more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The newest first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The only one</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The operating system refused: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The original</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The original is in the vault as it came. Another program may be able to open a copy.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The original is kept as it came; it can be copied out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The original of item {number} was copied out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The pages were not burnt yet with these marks.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The part “{category}” ({part}) is more than the whole ({whole}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The parts by “{dimension}” come to {sum}, not to {whole}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The parts by “{dimension}” come to {sum}, not to {whole}; rounding alone could explain up to {slack}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The passage belongs here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The passphrase is changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The passphrase is empty.</source>
   <translation>Құпия сөз тіркесі бос.</translation>
  </message>
  <message numerus="yes">
   <source>The passphrase needs at least %Ln character(s).</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>The person is named in or after paragraphs: {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The person was erased.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The picture</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The picture holds numbers and no names, and it is not encrypted: whoever can read that place can read it. That it was written stands in the custody of the case.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The print system of this computer sees the pages and may keep them. That it was printed is written into the custody of the item.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The print system of this computer, and the printer, see these pages and may keep them. That they were printed is noted in the history of each item.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The printer did not take it.</source>
   <translation>Принтер қабылдамады.</translation>
  </message>
  <message>
   <source>The program does not say which of them is right. Whoever knows says what they come to, and why; both stay in sight.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The program says what it noticed. What it comes to is said by a person, with a reason.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The program suggests, by acts and methods that are coded. Only you say so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recording is safe; it becomes an item when the vault is opened next.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recording that will leave is being made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recording was cut off or damaged</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The recording, masked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The reply is checked without a network. With the authority's root certificates it is also checked who vouches for it; without them it is kept, and said to be unconfirmed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The report of the proof</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The report was written.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The request for a time stamp</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The request was saved. Send it to a time-stamp authority, and take its reply in here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The ruling or judgment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The same again</source>
   <translation>Тағы бір рет</translation>
  </message>
  <message>
   <source>The same codes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sample vault is ready</source>
   <translation>Үлгі қойма дайын</translation>
  </message>
  <message>
   <source>The sealed file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The selected item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The selected items</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The statement was printed into the file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The submission has left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The subtitles were written.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The system's microphone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The text was copied.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The text was given to the printer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The time stamp was checked and kept, and lies in the folder of the bundle.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The time stamp was checked and kept.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The translation has no text yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The trash is empty.</source>
   <translation>Себет бос.</translation>
  </message>
  <message>
   <source>The two passphrases are not the same.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The two passphrases differ.</source>
   <translation>Екі тіркес бірдей емес.</translation>
  </message>
  <message>
   <source>The vault is not whole</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault is open for reading only, so nothing can leave it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault is open for reading only.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault is whole: every part is as it was written.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault's own</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vaults themselves stay where they are.</source>
   <translation>Қоймалардың өзі орнында қалады.</translation>
  </message>
  <message>
   <source>The very words of the State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The whole block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The whole line</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The whole page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The width of the gap tells about {bits} bits: one name in {fits} fits it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The word alone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The words of this passage are not in the text that is shown.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Their order is the clerk's, and fixed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Their reference</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Theme</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Themes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There already</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is a file of this name already; nothing was written. Choose another.</source>
   <translation>Мұндай атаулы файл бар; ештеңе жазылмады. Басқасын таңдаңыз.</translation>
  </message>
  <message>
   <source>There is no case yet that it could go into.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no file in what was chosen.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no further coded passage.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no submission yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no such certificate file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no text in this file that shows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no text yet that could be typeset.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no time code before the cursor.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no translation yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is not enough memory for this; nothing was changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is only one version of this text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is something of this name already; choose another.</source>
   <translation>Мұндай атаумен бірдеңе бар; басқасын таңдаңыз.</translation>
  </message>
  <message>
   <source>These are people's own accounts, and nobody's consent is recorded.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These bundles have left with what was taken back. They cannot be called back from here; ask whoever holds them, and note what they answer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These keys belong to “{command}”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These names occur in no text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They agreed, but not to this use or not to this kind of material.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They are</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They are missing in every chronology.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They are not sure</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They speak</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Thin: one source only</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Third periodic report</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This bundle has left, and is frozen. Late documents go into a supplement.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This bundle is being made; it cannot be changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This cannot be taken back, by nobody.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This cannot leave as pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This column always stands.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This computer has no sound output: the recording is played without sound.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This computer has no sound output: the recording is shown without sound.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This failed for a reason the program did not expect ({kind}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This item has no text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This item is, to {label}:</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This item was erased on {day}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This leads to no item of the vault.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This matrix is too large for one picture; write a PDF or a table instead.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This may hurt: ask only if they want to speak of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This microphone cannot record as it should; choose another one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This microphone is not connected any more; choose another one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This one</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This recording cannot be played here; the original is kept.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This vault holds no items yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Threw away the draft “{name}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Threw away the submission “{name}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Throw away</source>
   <translation>Тастау</translation>
  </message>
  <message>
   <source>Throw away what you have changed?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Throw away what you have written?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tiers that hang on others were left out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time and proof</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time and proof ({count})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Timeline of the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Атауы</translation>
  </message>
  <message>
   <source>Title block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Title in the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Title of a new event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Title of the new case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Title taken away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To a file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To be reviewed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To look at</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To nothing yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To the end of the line</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To their public &amp;key</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To whom</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Together with what else is said of the order, they go in a circle:</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Took %Ln item(s) out of the trash</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Took %Ln line(s) out of the bundle</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Took %Ln part(s) out of the submission</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Took a footnote away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took a mark away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took a note</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took a note away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took a photograph</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took a statement down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took a submission out of the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Took off %Ln link(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Took off: {label}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took over what earlier bundles hid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took part in proceedings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Topic</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Шолу</translation>
  </message>
  <message>
   <source>Town or district</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Transcribe or type</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Transcript written out as subtitles, not redacted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Transcript written out as subtitles, redacted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Translation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Trash</source>
   <translation>Себет</translation>
  </message>
  <message>
   <source>Treaties and national law under which evidence is gathered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Treaty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Trial of six officers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Turn the view</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Two accounts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Two numbers for one thing do not agree: {one} ({source}) and {other} ({other_source}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Two versions at one time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type a part of the name, a number or a word</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type here, from any screen (/). Words, “phrases”, beginnings with *, and fields as person:name or date:2022-01.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type the name of the vault's folder: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type {word} to confirm</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>UTF-8, or as marked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unanswered</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unanswered: nothing that counts bears on it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unchanged since?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undated: {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undecided</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Under</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Under which name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Болдырмау</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Болдырмау: {what}</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>Болдырмау орындалды: {what}</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unknown language</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unknown program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use a speech model</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use the &amp;recovery key instead</source>
   <translation>Орнына қалпына келтіру кілтін қолдан&amp;у</translation>
  </message>
  <message>
   <source>Use this key from now on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Va&amp;ult</source>
   <translation>Қ&amp;ойма</translation>
  </message>
  <message>
   <source>Value</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Values proposed from the file's own metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Vault</source>
   <translation>Қойма</translation>
  </message>
  <message>
   <source>Vault {name}</source>
   <translation>{name} қоймасы</translation>
  </message>
  <message>
   <source>Vaults that you open are listed here.</source>
   <translation>Ашқан қоймаларыңыз осында көрсетіледі.</translation>
  </message>
  <message>
   <source>Verbatim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Қорытынды</translation>
  </message>
  <message>
   <source>Verdict in a sentence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Verified</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Тексеру</translation>
  </message>
  <message>
   <source>Verify a bundle</source>
   <translation>Топтаманы тексеру</translation>
  </message>
  <message>
   <source>Verify a bundle …</source>
   <translation>Топтаманы тексеру …</translation>
  </message>
  <message>
   <source>Verify it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Verify the annexes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Verify …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Нұсқа</translation>
  </message>
  <message>
   <source>Version added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Version changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Version of a provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Version of the law</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Version of the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Version taken away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Versions in time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Very important</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Victims</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Video</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>View kept</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Viewed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Voice</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Voices</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Volume</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Volumes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait: the microphone is starting</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waits: {why}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Weak: with the vault in their hands, somebody could try such passphrases until one fits. Use at least {count} characters, best five or more random words.</source>
   <translation>Әлсіз: қойманы қолына түсірген адам мұндай тіркестерді біреуі сәйкес келгенше таңдап көре алады. Кемінде {count} таңба, дұрысы бес немесе одан көп кездейсоқ сөз қолданыңыз.</translation>
  </message>
  <message>
   <source>Weighed a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Welcome to Kuager</source>
   <translation>Kuager-ге қош келдіңіз</translation>
  </message>
  <message>
   <source>Went on with an interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What Kuager does</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What an account says taken away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What becomes of each row</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What belongs here: {what}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What belongs in this section</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What belongs to it stays, closed: {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What came of the recommendation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What can be cited</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What can be done with the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What courts and authorities decided, who was heard and how they were told, what is owed and what was paid: and how many of those harmed received nothing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Не істегіңіз келеді?</translation>
  </message>
  <message>
   <source>What each column holds</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Не болды</translation>
  </message>
  <message>
   <source>What happened there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What happened, in a few words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What happens</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What has no place here:</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is asked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is being done</source>
   <translation>Не істеліп жатыр</translation>
  </message>
  <message>
   <source>What is changed from now on is a correction: read it back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is coded by it, and what is not</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is coded here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is counted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is erased, in the trash or no longer consented to does not count.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is looked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is marked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is missing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is photographed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is suggested</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is taken in, and how</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is tied to what</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is to be mended</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is wrong with the search</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is wrong with {field}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it cannot do: backups, and copies of the vault's folder or header elsewhere, still open with their passphrase. A flash disk may keep the old blocks for a while.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it comes to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it does: every key of this vault is overwritten and removed, the recovery key is dead too, and the program ends. What remains in the folder is noise.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it hides</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it is called</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it is officially called in other languages.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it is tied to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it is, or why not</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it protects, or the element</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it says of an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it says of events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it was is gone from the vault for good; its number and its place in the log stay.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What leaves is burnt to pixels and attacked by the program before it gets its name. Items without consent are withheld.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What led to it, what it led to, and what it is a part of.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What not to ask</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What passages are about, in the words of your organisation.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What stands for the person in a bundle, to confirm</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the State says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the account says of an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the bundle comes to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the bundle shall be</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the camera sees</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the camera wrote</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the checks come to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the file does not show</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the gap gives away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the library shows: {query}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the shapes mean: {list}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the two accounts come to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What there is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What those who work on the case should know about this item.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What ties them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What to be reminded of</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was found</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was left out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was said by hand of these two texts is given up. It can be undone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was taken</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was taken in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was withheld, and why</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What went wrong</source>
   <translation>Не дұрыс болмады</translation>
  </message>
  <message>
   <source>What would come of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What would come of it, file by file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What would go</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What would leave</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What would leave, and what would not and why, is shown here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What you set here is written to all of them as one step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What {name} said before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whatever else the person is called: Kuager finds inflected and romanised forms itself.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When all are decided, say that you have looked at every page.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When it becomes too much</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When to use it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where does bundle {id} lie?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where exactly</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where exactly the claim is about it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where it is added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where it is drawn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where it is mended</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where it is proved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where it says so</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where it speaks of this was not noted when it left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where shall the lists be written?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where the bundle goes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where the bundle is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where the form is written</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where the names occur</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where the place around it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where the submission is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where the words are from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where these files and pages are, the vault does not know: ask whoever wrote them, and have every copy destroyed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where was it?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where, coarsely</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whether the PDF is signed with a certificate is asked when the bundle is made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which articles the claim is about.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which articles the event may have violated.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which checks are listed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which code shall be taken off?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which codes are listed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which paragraph</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which paragraphs go together</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which violations were committed, by which methods and to what purpose.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who are you in this vault?</source>
   <translation>Бұл қоймада сіз кімсіз?</translation>
  </message>
  <message>
   <source>Who finds the list learns that there are vaults and where; not what is in them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who holds it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who holds it in a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who holds the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who is asked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who is interviewed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who made it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who says so</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who says so, as it is cited</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who took part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who was held there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who was in the proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who was it?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who will see it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whoever can read that place can read it. Small numbers are hidden in it only where you chose so. That it was written stands in the custody of the case and of its sources.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whole</source>
   <translation>Бүтін</translation>
  </message>
  <message>
   <source>Whole page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whole?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whose</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whose account</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whose consent it is, is not said.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whose it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whose?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Why is it not so?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Why it is marked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Width of original and text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Width of the tabs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Терезе</translation>
  </message>
  <message>
   <source>With a &amp;passphrase</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>With the submission “{name}”, which left on {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdraw a consent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdraw everything</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdraw the consent of {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdrawn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdrawn on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdrawn on {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdrawn {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdrew a consent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withdrew every consent of a person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withheld</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withheld because</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Withheld: {why}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Without a date</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Without a text the item cannot be searched, and no passage of it can be linked.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Without evidence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Without that look no bundle takes the item in.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Witnesses</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Word document (*.docx)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words chosen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words in the passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words of a statement written down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words of an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words of footnote {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words of the consent form</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words of the part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words that introduce it, if any</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Work or role</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Working language</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Working out what would go</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Workplace</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Worth a look</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Would it leave?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write a new version of the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write a note on the passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write a picture that is not redacted to a file?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write a project for other programs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write a project for other programs (REFI-QDA)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write a translation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write dates with the year first; two dots stand for an open end.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write down in one sentence each what the State says in its reports and replies, and set against it the claims and passages that rebut it, confirm it or qualify it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write it …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the chronology to a file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the codebook of themes (REFI-QDA)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the ledger to a file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the list to a file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the matrix to a file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the new key down first. It counts from the moment you say so, and the old one opens nothing any more; only old backups still know it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the passages to a file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the picture to a file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the report of the verification</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the table to a file …</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the time of the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write the transcript as subtitles</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write what is not redacted to a file?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write your organisation and how it is reached in the first lines, and change any of the words. Under another name it stands beside the form that comes with the program.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write; Enter keeps it with its time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing a picture</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing a project</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing down item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing lists for a brief</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing subtitles</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing the chronology</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing the codebook</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing the dossier</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing the ledger</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing the matrix</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing the report of the proof</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Written down by a speech model</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Written instead</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Written into a picture, not redacted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Written into a table, not redacted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Written, not redacted: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Written: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrong</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrote a consent form</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrote a first draft from the records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrote a note on a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrote a note to the clerk</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrote a part of the submission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrote the headings of the template</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Year</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Yes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You can go on working. Nothing gets the name of a bundle before the proof has found nothing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You hear</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You will be asked for its folder.</source>
   <translation>Оның қалтасы сұралады.</translation>
  </message>
  <message>
   <source>You, when empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Сіздің атыңыз</translation>
  </message>
  <message>
   <source>Your name in the custody log</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your recovery key</source>
   <translation>Сіздің қалпына келтіру кілтіңіз</translation>
  </message>
  <message>
   <source>ZIP file of the bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>[protected person]</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>[protected place]</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a black bar</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a certificate file, .p12 or .pfx</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a chart of a statistic</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a code of a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a consent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a correction of a statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a court</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a day, with evidence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a dossier</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a lawyer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a line in a list</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a mark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a new or empty folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a note in the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a passage without words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a proof report</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a proposal</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a rare detail</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a search; empty for the whole case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a sign-off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a tag</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a theme</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>about</source>
   <translation>шамамен</translation>
  </message>
  <message numerus="yes">
   <source>about %Ln page(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>about {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>about {pages}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>about {pages} of {most} pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>accepted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>acquired by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>after “{event}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>against the claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>age1… or ssh-ed25519 …, one a line</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>all of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>all of these</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>all that this person has agreed to, for every item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an act</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an answer in the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an article</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an element of a provision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an exact time</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more item(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and in %Ln more item(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>anonymously</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>another item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>appealed in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>as amended by {act}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>as an account says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>as it was made</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>as the sender told you; may stay empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ascending</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>attachments</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>author</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>before the first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>before “{event}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>best grade {grade}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>best matches first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>blue</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>born {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>by a machine</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>by name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>by the testimony, when empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>by their dates</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>by their pseudonyms</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>by which safe channel, or not at all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>by “{column}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>case number or registration</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>certainty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>chain: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>chronology</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>co-occurrence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>coarsely: a town, not an address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>codebook</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>colours of its pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>compensated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>confirmed on a recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>context of the claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>counted within “{group}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>counted {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>court</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>credibility</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>date</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>date acquired</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>date withdrawn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>dates run back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>day</source>
   <translation>күн</translation>
  </message>
  <message>
   <source>day?</source>
   <translation>күн?</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>descending</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>disputed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>does not agree with something</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>does not leave: {why}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>done</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>done in part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>empty: no proof</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>end</source>
   <translation>соңы</translation>
  </message>
  <message>
   <source>end not known</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ended</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>erased</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>erased on {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>events</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>exactly as it was said</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>file name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>file type</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>followed by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>for the claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>from and to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>given on {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>given {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>green</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>grey</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>happened in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>harmed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>header of the message</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>header of the recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>held in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>held in all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>hidden</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>hidden sheets: {names}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>how acquired</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>how it leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>importance {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>in %Ln paragraph(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>in an earlier text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>in the person's own words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>in the trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>in {count} of %Ln item(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>in {exhibit}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>independent against it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>independent for it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>inserted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>internal use</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>is the proceeding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>item it came in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>item {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>items</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>items {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its place in the draft of a bundle</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>known to be paid {amount}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>known to you only; never leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>language</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>led to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>left readable</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>let stand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>man</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>matrix of proof</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>may be used for {profile}: {some} of {all} sources</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>may go to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>минут</translation>
  </message>
  <message>
   <source>missing {amount}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>month</source>
   <translation>ай</translation>
  </message>
  <message>
   <source>month?</source>
   <translation>ай?</translation>
  </message>
  <message>
   <source>moved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>must be mended</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>names nobody</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>needed for whoever is under age</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>needs review</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>never answered</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>newest first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no</source>
   <translation>жоқ</translation>
  </message>
  <message>
   <source>no address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no answer yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no column holds: {fields}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no consent recorded yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no date</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no evidence linked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no exhibit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no translation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nobody</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nobody in particular</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nobody noted to whom it was given</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nobody registered yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>none chosen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not chosen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not graded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not in the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not known how much was paid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not read back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not reviewed by a person yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not to use it any further</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>note</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>nothing for %Ln day(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>nothing, they are only told</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>oldest first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>one of these</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>orange</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>owed {amount}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>page {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>page {page}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>pages {first} to {last}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>paid {amount}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>para. {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>part in it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>part of</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>passage</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>passage that is not found in the text that leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>passages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>passages that count</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>people</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>people detained</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>persons, rulings, %</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>places</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>pressing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>profile “{name}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>proof</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>properties of the PDF</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>properties of the document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>proposals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>quality ledger</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>re-issue</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>read as {encoding}, {mark}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>read back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>read with OCR</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>readability</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>recorded as held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>red</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>redress was set and nothing was paid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>refused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>region of a page or a picture</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>rejected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>relation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reliability</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>replaced</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reviewed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reviewed by a person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>role</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>секунд</translation>
  </message>
  <message>
   <source>separated by semicolons</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>sharpness of its pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>signature refused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>signed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>signed with a fingerprint</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>some time within</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>state</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>statistics</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>stretch of a recording</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>suggested</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>supplement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>teal</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>that of the case</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the UN</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the beginning</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the chronology</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the consent form</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the end</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the interview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the map</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the matrix</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the pairs of paragraphs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the person by name, others by their pseudonyms</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the public</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the statement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>thin</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>thin: one source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>time of reading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to be decided</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to destroy it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to nobody in particular</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to return it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to take it out of what is shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to whom</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>took part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>translation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>two sources or more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>typed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>uncertain</source>
   <translation>күмәнді</translation>
  </message>
  <message>
   <source>undated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>under a pseudonym</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until</source>
   <translation>дейін</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>verified</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>violet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>what an account says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>what an account says, as a value to compare</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>what the State says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>who explained it and asked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>with a note</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>with names</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>with pseudonyms</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>without a number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>without compensation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>without {what}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>woman</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>women, UZ, under 18</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>worth a look</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>year</source>
   <translation>жыл</translation>
  </message>
  <message>
   <source>yellow</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>yes</source>
   <translation>иә</translation>
  </message>
  <message>
   <source>{all}, the first {shown} shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{bundle} is held by: {who}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{code}: {count} passages in all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} add to what is there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} blocked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} new</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} there already</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{current} of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{current} of {total} or more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{dpi} dpi</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{dpi} dpi as usual</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{field} is needed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{field}: keep, set or clear</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{harmed} harmed, {paid} compensated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{items} items, {themes} new themes, {passages} coded parts with {codings} codes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{labels}, handed over on {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{label}: in which role?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{label}: what does it say?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{label}: what does the passage do?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} (erased)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} takes back all that they agreed to, for every item. From now on no bundle that needs it takes any of it in. Bundles that have left cannot be called back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} takes back what they agreed to for item {number}. From now on no bundle that needs it takes the item in. Bundles that have left cannot be called back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name}, copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name}: a group of {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name}: no consent is recorded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{number} at most</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{number} km</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{number} of {total}: {kind}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{number} or more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{one} with {other}: {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{passages} coded parts with {codings} codes; {themes} new themes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{place} of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{profile}: {some} of {all}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{question}: why there is no answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{relation} (from there)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{size} bytes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{size} of {limit}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{some} of {all}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{some} took part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{step} of {steps}</source>
   <translation>{step} / {steps}</translation>
  </message>
  <message>
   <source>{title} (disputed)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{title}, item {item}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{title}. Note to the clerk: {note}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{value}: %Ln item(s)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>{version}, only {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{what}, chosen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{words} of {most} words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>“{earlier}” before “{later}”, {how}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>“{event}” was {order}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>⚠ Caps Lock is on</source>
   <translation>⚠ Caps Lock қосулы</translation>
  </message>
 </context>
</TS>
