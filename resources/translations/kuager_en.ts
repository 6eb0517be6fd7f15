<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>kuager</name>
  <message>
   <source>%, or as of the whole when empty</source>
   <translation>%, or as of the whole when empty</translation>
  </message>
  <message numerus="yes">
   <source>%Ln against</source>
   <translation>
    <numerusform>%Ln against</numerusform>
    <numerusform>%Ln against</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln already held</source>
   <translation>
    <numerusform>%Ln already held</numerusform>
    <numerusform>%Ln already held</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln arrow(s) in sight are not drawn: look closer, or show only those of the chosen event</source>
   <translation>
    <numerusform>%Ln arrow in sight is not drawn: look closer, or show only those of the chosen event</numerusform>
    <numerusform>%Ln arrows in sight are not drawn: look closer, or show only those of the chosen event</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln asked</source>
   <translation>
    <numerusform>%Ln asked</numerusform>
    <numerusform>%Ln asked</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln attachment(s)</source>
   <translation>
    <numerusform>%Ln attachment</numerusform>
    <numerusform>%Ln attachments</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln certificate(s)</source>
   <translation>
    <numerusform>%Ln certificate</numerusform>
    <numerusform>%Ln certificates</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln check(s) must be mended; the bundle may come back for it.</source>
   <translation>
    <numerusform>%Ln check must be mended; the bundle may come back for it.</numerusform>
    <numerusform>%Ln checks must be mended; the bundle may come back for it.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln consent(s) expire within 30 days.</source>
   <translation>
    <numerusform>%Ln consent expires within 30 days.</numerusform>
    <numerusform>%Ln consents expire within 30 days.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln consent(s) have expired; their items do not leave.</source>
   <translation>
    <numerusform>%Ln consent has expired; its item does not leave.</numerusform>
    <numerusform>%Ln consents have expired; their items do not leave.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln contradiction(s) that nobody has settled</source>
   <translation>
    <numerusform>%Ln contradiction that nobody has settled</numerusform>
    <numerusform>%Ln contradictions that nobody has settled</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln correction(s)</source>
   <translation>
    <numerusform>%Ln correction</numerusform>
    <numerusform>%Ln corrections</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln day(s) left</source>
   <translation>
    <numerusform>%Ln day left</numerusform>
    <numerusform>%Ln days left</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln draft(s) could not be opened; they are kept.</source>
   <translation>
    <numerusform>%Ln draft could not be opened; it is kept.</numerusform>
    <numerusform>%Ln drafts could not be opened; they are kept.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln earlier bundle(s) hid more of this: who has both copies can compare them.</source>
   <translation>
    <numerusform>%Ln earlier bundle hid more of this: who has both copies can compare them.</numerusform>
    <numerusform>%Ln earlier bundles hid more of this: who has both copies can compare them.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln earlier bundle(s) hid more on page {pages}: who has both copies can compare them.</source>
   <translation>
    <numerusform>%Ln earlier bundle hid more on page {pages}: who has both copies can compare them.</numerusform>
    <numerusform>%Ln earlier bundles hid more on page {pages}: who has both copies can compare them.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s)</source>
   <translation>
    <numerusform>%Ln event</numerusform>
    <numerusform>%Ln events</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s) have no place on the map</source>
   <translation>
    <numerusform>%Ln event has no place on the map</numerusform>
    <numerusform>%Ln events have no place on the map</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s) that stand close together</source>
   <translation>
    <numerusform>%Ln event that stands close</numerusform>
    <numerusform>%Ln events that stand close together</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s), date: {when}</source>
   <translation>
    <numerusform>%Ln event, date: {when}</numerusform>
    <numerusform>%Ln events, date: {when}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln event(s); a click lists them</source>
   <translation>
    <numerusform>%Ln event; a click lists it</numerusform>
    <numerusform>%Ln events; a click lists them</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln exhibit(s)</source>
   <translation>
    <numerusform>%Ln exhibit</numerusform>
    <numerusform>%Ln exhibits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln exhibit(s) would leave</source>
   <translation>
    <numerusform>%Ln exhibit would leave</numerusform>
    <numerusform>%Ln exhibits would leave</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln file(s) read</source>
   <translation>
    <numerusform>%Ln file read</numerusform>
    <numerusform>%Ln files read</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln file(s) were not taken in.</source>
   <translation>
    <numerusform>%Ln file was not taken in.</numerusform>
    <numerusform>%Ln files were not taken in.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln finding(s)</source>
   <translation>
    <numerusform>%Ln finding</numerusform>
    <numerusform>%Ln findings</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln flag(s) open</source>
   <translation>
    <numerusform>%Ln flag open</numerusform>
    <numerusform>%Ln flags open</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln footnote(s)</source>
   <translation>
    <numerusform>%Ln footnote</numerusform>
    <numerusform>%Ln footnotes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hidden</source>
   <translation>
    <numerusform>%Ln hidden</numerusform>
    <numerusform>%Ln hidden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hour(s) more fit on the disk.</source>
   <translation>
    <numerusform>%Ln hour more fits on the disk.</numerusform>
    <numerusform>%Ln hours more fit on the disk.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln in order</source>
   <translation>
    <numerusform>%Ln in order</numerusform>
    <numerusform>%Ln in order</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln independent source(s)</source>
   <translation>
    <numerusform>%Ln independent source</numerusform>
    <numerusform>%Ln independent sources</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s)</source>
   <translation>
    <numerusform>%Ln item</numerusform>
    <numerusform>%Ln items</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) found</source>
   <translation>
    <numerusform>%Ln item found</numerusform>
    <numerusform>%Ln items found</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) read</source>
   <translation>
    <numerusform>%Ln item read</numerusform>
    <numerusform>%Ln items read</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) selected</source>
   <translation>
    <numerusform>%Ln item selected</numerusform>
    <numerusform>%Ln items selected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln item(s) taken in were not read yet.</source>
   <translation>
    <numerusform>%Ln item taken in was not read yet.</numerusform>
    <numerusform>%Ln items taken in were not read yet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln job(s) running</source>
   <translation>
    <numerusform>%Ln job running</numerusform>
    <numerusform>%Ln jobs running</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln later one(s) left out</source>
   <translation>
    <numerusform>%Ln later one left out</numerusform>
    <numerusform>%Ln later ones left out</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln line(s) with their times brought in.</source>
   <translation>
    <numerusform>%Ln line with their times brought in.</numerusform>
    <numerusform>%Ln lines with their times brought in.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln mark(s)</source>
   <translation>
    <numerusform>%Ln mark</numerusform>
    <numerusform>%Ln marks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln minute(s)</source>
   <translation>
    <numerusform>%Ln minute</numerusform>
    <numerusform>%Ln minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln minute(s) more fit on the disk.</source>
   <translation>
    <numerusform>%Ln minute more fits on the disk.</numerusform>
    <numerusform>%Ln minutes more fit on the disk.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more than it was made for</source>
   <translation>
    <numerusform>%Ln more than it was made for</numerusform>
    <numerusform>%Ln more than it was made for</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more …</source>
   <translation>
    <numerusform>%Ln more …</numerusform>
    <numerusform>%Ln more …</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln must be mended</source>
   <translation>
    <numerusform>%Ln must be mended</numerusform>
    <numerusform>%Ln must be mended</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new</source>
   <translation>
    <numerusform>%Ln new</numerusform>
    <numerusform>%Ln new</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new suggestion(s)</source>
   <translation>
    <numerusform>%Ln new suggestion</numerusform>
    <numerusform>%Ln new suggestions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln node(s)</source>
   <translation>
    <numerusform>%Ln node</numerusform>
    <numerusform>%Ln nodes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln number(s) hidden: small ones, and what would give them away.</source>
   <translation>
    <numerusform>%Ln number hidden: small ones, and what would give them away.</numerusform>
    <numerusform>%Ln numbers hidden: small ones, and what would give them away.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln open</source>
   <translation>
    <numerusform>%Ln open</numerusform>
    <numerusform>%Ln open</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln page(s)</source>
   <translation>
    <numerusform>%Ln page</numerusform>
    <numerusform>%Ln pages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln page(s) burnt.</source>
   <translation>
    <numerusform>%Ln page burnt.</numerusform>
    <numerusform>%Ln pages burnt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln page(s) of annexes</source>
   <translation>
    <numerusform>%Ln page of annexes</numerusform>
    <numerusform>%Ln pages of annexes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln paragraph(s) agreed to</source>
   <translation>
    <numerusform>%Ln paragraph agreed to</numerusform>
    <numerusform>%Ln paragraphs agreed to</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln paragraph(s) without a translation</source>
   <translation>
    <numerusform>%Ln paragraph without a translation</numerusform>
    <numerusform>%Ln paragraphs without a translation</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln part(s)</source>
   <translation>
    <numerusform>%Ln part</numerusform>
    <numerusform>%Ln parts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln part(s) are not as they were written. Restore a backup.</source>
   <translation>
    <numerusform>%Ln part is not as it was written. Restore a backup.</numerusform>
    <numerusform>%Ln parts are not as they were written. Restore a backup.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln passage(s)</source>
   <translation>
    <numerusform>%Ln passage</numerusform>
    <numerusform>%Ln passages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln passage(s) that do not count</source>
   <translation>
    <numerusform>%Ln passage that does not count</numerusform>
    <numerusform>%Ln passages that do not count</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s)</source>
   <translation>
    <numerusform>%Ln person</numerusform>
    <numerusform>%Ln people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) at least.</source>
   <translation>
    <numerusform>%Ln person at least.</numerusform>
    <numerusform>%Ln people at least.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) held</source>
   <translation>
    <numerusform>%Ln person held</numerusform>
    <numerusform>%Ln people held</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) hidden.</source>
   <translation>
    <numerusform>%Ln person hidden.</numerusform>
    <numerusform>%Ln people hidden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln person(s) in roles that do not go together</source>
   <translation>
    <numerusform>%Ln person in roles that do not go together</numerusform>
    <numerusform>%Ln people in roles that do not go together</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln picture(s) taken.</source>
   <translation>
    <numerusform>%Ln picture taken.</numerusform>
    <numerusform>%Ln pictures taken.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln place(s)</source>
   <translation>
    <numerusform>%Ln place</numerusform>
    <numerusform>%Ln places</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln place(s) have no position</source>
   <translation>
    <numerusform>%Ln place has no position</numerusform>
    <numerusform>%Ln places have no position</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln readable</source>
   <translation>
    <numerusform>%Ln readable</numerusform>
    <numerusform>%Ln readable</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln record(s) tied to nothing are left out</source>
   <translation>
    <numerusform>%Ln record tied to nothing is left out</numerusform>
    <numerusform>%Ln records tied to nothing are left out</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln recording(s) that had been cut off are kept.</source>
   <translation>
    <numerusform>%Ln recording that had been cut off is kept.</numerusform>
    <numerusform>%Ln recordings that had been cut off are kept.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln refused</source>
   <translation>
    <numerusform>%Ln refused</numerusform>
    <numerusform>%Ln refused</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln skipped</source>
   <translation>
    <numerusform>%Ln skipped</numerusform>
    <numerusform>%Ln skipped</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln source(s)</source>
   <translation>
    <numerusform>%Ln source</numerusform>
    <numerusform>%Ln sources</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln source(s) against it</source>
   <translation>
    <numerusform>%Ln source against it</numerusform>
    <numerusform>%Ln sources against it</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln step(s) around it</source>
   <translation>
    <numerusform>%Ln step around it</numerusform>
    <numerusform>%Ln steps around it</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln stop(s), in order of their dates</source>
   <translation>
    <numerusform>%Ln stop, in order of their dates</numerusform>
    <numerusform>%Ln stops, in order of their dates</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln suggestion(s) hidden</source>
   <translation>
    <numerusform>%Ln suggestion hidden</numerusform>
    <numerusform>%Ln suggestions hidden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln suggestion(s) left readable</source>
   <translation>
    <numerusform>%Ln suggestion left readable</numerusform>
    <numerusform>%Ln suggestions left readable</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln suggestion(s) wait for a decision.</source>
   <translation>
    <numerusform>%Ln suggestion waits for a decision.</numerusform>
    <numerusform>%Ln suggestions wait for a decision.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln taken in</source>
   <translation>
    <numerusform>%Ln taken in</numerusform>
    <numerusform>%Ln taken in</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln thing(s) do not agree</source>
   <translation>
    <numerusform>%Ln thing does not agree</numerusform>
    <numerusform>%Ln things do not agree</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln tie(s)</source>
   <translation>
    <numerusform>%Ln tie</numerusform>
    <numerusform>%Ln ties</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln time(s)</source>
   <translation>
    <numerusform>%Ln time</numerusform>
    <numerusform>%Ln times</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln to be decided</source>
   <translation>
    <numerusform>%Ln to be decided</numerusform>
    <numerusform>%Ln to be decided</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln to decide</source>
   <translation>
    <numerusform>%Ln to decide</numerusform>
    <numerusform>%Ln to decide</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln without a date, not drawn</source>
   <translation>
    <numerusform>%Ln without a date, not drawn</numerusform>
    <numerusform>%Ln without a date, not drawn</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln without consent</source>
   <translation>
    <numerusform>%Ln without consent</numerusform>
    <numerusform>%Ln without consent</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s)</source>
   <translation>
    <numerusform>%Ln word</numerusform>
    <numerusform>%Ln words</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s) changed</source>
   <translation>
    <numerusform>%Ln word changed</numerusform>
    <numerusform>%Ln words changed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln word(s) moved</source>
   <translation>
    <numerusform>%Ln word moved</numerusform>
    <numerusform>%Ln words moved</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln worth a look</source>
   <translation>
    <numerusform>%Ln worth a look</numerusform>
    <numerusform>%Ln worth a look</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln would be withheld</source>
   <translation>
    <numerusform>%Ln would be withheld</numerusform>
    <numerusform>%Ln would be withheld</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Back</translation>
  </message>
  <message>
   <source>&amp;Browse …</source>
   <translation>&amp;Browse …</translation>
  </message>
  <message>
   <source>&amp;Choose …</source>
   <translation>&amp;Choose …</translation>
  </message>
  <message>
   <source>&amp;Key file (optional)</source>
   <translation>&amp;Key file (optional)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>&amp;Language</translation>
  </message>
  <message>
   <source>&amp;Note</source>
   <translation>&amp;Note</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>&amp;Open</translation>
  </message>
  <message>
   <source>&amp;Passphrase</source>
   <translation>&amp;Passphrase</translation>
  </message>
  <message>
   <source>&amp;Print report …</source>
   <translation>&amp;Print report …</translation>
  </message>
  <message>
   <source>&amp;Recipient</source>
   <translation>&amp;Recipient</translation>
  </message>
  <message>
   <source>&amp;Reply of the authority …</source>
   <translation>&amp;Reply of the authority …</translation>
  </message>
  <message>
   <source>&amp;Show what I type</source>
   <translation>&amp;Show what I type</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>&amp;Stop</translation>
  </message>
  <message>
   <source>&amp;Time-stamp authorities …</source>
   <translation>&amp;Time-stamp authorities …</translation>
  </message>
  <message>
   <source>(empty)</source>
   <translation>(empty)</translation>
  </message>
  <message>
   <source>(footnote {number})</source>
   <translation>(footnote {number})</translation>
  </message>
  <message>
   <source>(gone)</source>
   <translation>(gone)</translation>
  </message>
  <message>
   <source>(no title)</source>
   <translation>(no title)</translation>
  </message>
  <message>
   <source>+ inserted   − deleted, struck through   ~ replaced, dashed   ↕ moved, dotted</source>
   <translation>+ inserted   − deleted, struck through   ~ replaced, dashed   ↕ moved, dotted</translation>
  </message>
  <message>
   <source>0 where nothing was paid</source>
   <translation>0 where nothing was paid</translation>
  </message>
  <message>
   <source>1500000 or 1500000.50</source>
   <translation>1500000 or 1500000.50</translation>
  </message>
  <message>
   <source>2022-01-14 · 23 · ~100 · 90..110 · a place or person · before:an event</source>
   <translation>2022-01-14 · 23 · ~100 · 90..110 · a place or person · before:an event</translation>
  </message>
  <message>
   <source>724534, ~100, 90..110, &gt;=1000, hundreds</source>
   <translation>724534, ~100, 90..110, &gt;=1000, hundreds</translation>
  </message>
  <message>
   <source>A PDF to print, read aloud and sign. The file is not encrypted: without a name it says nothing about anybody.</source>
   <translation>A PDF to print, read aloud and sign. The file is not encrypted: without a name it says nothing about anybody.</translation>
  </message>
  <message>
   <source>A PEM file with the root certificates that you trust to tell the time.</source>
   <translation>A PEM file with the root certificates that you trust to tell the time.</translation>
  </message>
  <message>
   <source>A backup made before today still opens with the old passphrase. Destroy old backups if somebody knows it.</source>
   <translation>A backup made before today still opens with the old passphrase. Destroy old backups if somebody knows it.</translation>
  </message>
  <message>
   <source>A box in the film</source>
   <translation>A box in the film</translation>
  </message>
  <message>
   <source>A box on page {page}</source>
   <translation>A box on page {page}</translation>
  </message>
  <message>
   <source>A break</source>
   <translation>A break</translation>
  </message>
  <message numerus="yes">
   <source>A break of %Ln minute(s)</source>
   <translation>
    <numerusform>A break of %Ln minute</numerusform>
    <numerusform>A break of %Ln minutes</numerusform>
   </translation>
  </message>
  <message>
   <source>A bundle is a folder with one indexed PDF: redacted for its audience, attacked by the program itself before it gets its name, and verifiable by anybody without Kuager.</source>
   <translation>A bundle is a folder with one indexed PDF: redacted for its audience, attacked by the program itself before it gets its name, and verifiable by anybody without Kuager.</translation>
  </message>
  <message>
   <source>A bundle of a whole case</source>
   <translation>A bundle of a whole case</translation>
  </message>
  <message>
   <source>A bundle that was made is frozen: what changes in the vault does not change it.</source>
   <translation>A bundle that was made is frozen: what changes in the vault does not change it.</translation>
  </message>
  <message>
   <source>A bundle with exactly these marks was attacked and found clean.</source>
   <translation>A bundle with exactly these marks was attacked and found clean.</translation>
  </message>
  <message>
   <source>A case keeps together what belongs to one matter: its files, people and events. Bundles are made of one case.</source>
   <translation>A case keeps together what belongs to one matter: its files, people and events. Bundles are made of one case.</translation>
  </message>
  <message>
   <source>A claim belongs to a case: add the case first.</source>
   <translation>A claim belongs to a case: add the case first.</translation>
  </message>
  <message>
   <source>A claim is one sentence that a case asserts, with the passages for and against it. Independent sources are counted; what goes back to one source counts once.</source>
   <translation>A claim is one sentence that a case asserts, with the passages for and against it. Independent sources are counted; what goes back to one source counts once.</translation>
  </message>
  <message>
   <source>A click on the tick hides all that is open here, as A does.</source>
   <translation>A click on the tick hides all that is open here, as A does.</translation>
  </message>
  <message>
   <source>A consent is for at least one purpose.</source>
   <translation>A consent is for at least one purpose.</translation>
  </message>
  <message>
   <source>A face in the film</source>
   <translation>A face in the film</translation>
  </message>
  <message>
   <source>A face on page {page}</source>
   <translation>A face on page {page}</translation>
  </message>
  <message>
   <source>A fictitious case: testimonies in five languages, a judgment, scans, photographs, a chat and a voice message. Building it takes a minute.</source>
   <translation>A fictitious case: testimonies in five languages, a judgment, scans, photographs, a chat and a voice message. Building it takes a minute.</translation>
  </message>
  <message>
   <source>A finding in the trash</source>
   <translation>A finding in the trash</translation>
  </message>
  <message>
   <source>A finding without evidence</source>
   <translation>A finding without evidence</translation>
  </message>
  <message>
   <source>A first draft from the records</source>
   <translation>A first draft from the records</translation>
  </message>
  <message>
   <source>A footnote where the cursor stands (Enter)</source>
   <translation>A footnote where the cursor stands (Enter)</translation>
  </message>
  <message>
   <source>A group</source>
   <translation>A group</translation>
  </message>
  <message>
   <source>A group of people</source>
   <translation>A group of people</translation>
  </message>
  <message>
   <source>A lane for each case</source>
   <translation>A lane for each case</translation>
  </message>
  <message>
   <source>A lane for each person</source>
   <translation>A lane for each person</translation>
  </message>
  <message>
   <source>A lane for each place</source>
   <translation>A lane for each place</translation>
  </message>
  <message numerus="yes">
   <source>A list of more than %Ln item(s) is not printed; narrow it first.</source>
   <translation>
    <numerusform>A list of more than %Ln item is not printed; narrow it first.</numerusform>
    <numerusform>A list of more than %Ln items is not printed; narrow it first.</numerusform>
   </translation>
  </message>
  <message>
   <source>A machine wrote this down ({engine}), and nobody has signed it off: nothing of it leaves the vault. Correct it beside the recording, then sign it off.</source>
   <translation>A machine wrote this down ({engine}), and nobody has signed it off: nothing of it leaves the vault. Correct it beside the recording, then sign it off.</translation>
  </message>
  <message>
   <source>A machine wrote this down ({engine}). {name} has read it and signed it off on {day}.</source>
   <translation>A machine wrote this down ({engine}). {name} has read it and signed it off on {day}.</translation>
  </message>
  <message>
   <source>A machine's suggestions are never complete. The bundle will say that nobody looked.</source>
   <translation>A machine's suggestions are never complete. The bundle will say that nobody looked.</translation>
  </message>
  <message>
   <source>A machine's text read and signed off</source>
   <translation>A machine's text read and signed off</translation>
  </message>
  <message>
   <source>A mark is hidden</source>
   <translation>A mark is hidden</translation>
  </message>
  <message>
   <source>A mark is left readable</source>
   <translation>A mark is left readable</translation>
  </message>
  <message>
   <source>A model hears words that were not said, and leaves out others. Sign only if you have compared the whole text with the recording: it can leave the vault then, under your name.</source>
   <translation>A model hears words that were not said, and leaves out others. Sign only if you have compared the whole text with the recording: it can leave the vault then, under your name.</translation>
  </message>
  <message>
   <source>A moment of the recording marked</source>
   <translation>A moment of the recording marked</translation>
  </message>
  <message>
   <source>A new case needs a code and a title.</source>
   <translation>A new case needs a code and a title.</translation>
  </message>
  <message>
   <source>A new case …</source>
   <translation>A new case …</translation>
  </message>
  <message>
   <source>A new vault</source>
   <translation>A new vault</translation>
  </message>
  <message>
   <source>A new vault is made from it and verified before it gets its name.</source>
   <translation>A new vault is made from it and verified before it gets its name.</translation>
  </message>
  <message>
   <source>A note</source>
   <translation>A note</translation>
  </message>
  <message>
   <source>A number</source>
   <translation>A number</translation>
  </message>
  <message>
   <source>A number with its unit, period, place and source, and its parts. Two sources that do not agree are both kept and flagged; so is a sum that is not 100 %.</source>
   <translation>A number with its unit, period, place and source, and its parts. Two sources that do not agree are both kept and flagged; so is a sum that is not 100 %.</translation>
  </message>
  <message>
   <source>A person or group</source>
   <translation>A person or group</translation>
  </message>
  <message>
   <source>A person or group of the registry</source>
   <translation>A person or group of the registry</translation>
  </message>
  <message>
   <source>A person's consent comes with them</source>
   <translation>A person's consent comes with them</translation>
  </message>
  <message>
   <source>A place</source>
   <translation>A place</translation>
  </message>
  <message>
   <source>A proceeding</source>
   <translation>A proceeding</translation>
  </message>
  <message>
   <source>A proceeding belongs to a case: add the case first.</source>
   <translation>A proceeding belongs to a case: add the case first.</translation>
  </message>
  <message>
   <source>A project or a codebook</source>
   <translation>A project or a codebook</translation>
  </message>
  <message>
   <source>A protected person</source>
   <translation>A protected person</translation>
  </message>
  <message>
   <source>A protected place</source>
   <translation>A protected place</translation>
  </message>
  <message>
   <source>A protected place in {place}</source>
   <translation>A protected place in {place}</translation>
  </message>
  <message>
   <source>A quotation or a table below the current part (Shift+Enter)</source>
   <translation>A quotation or a table below the current part (Shift+Enter)</translation>
  </message>
  <message>
   <source>A rare detail was judged and let stand</source>
   <translation>A rare detail was judged and let stand</translation>
  </message>
  <message>
   <source>A recipient was asked for what was withdrawn</source>
   <translation>A recipient was asked for what was withdrawn</translation>
  </message>
  <message>
   <source>A recipient's answer noted</source>
   <translation>A recipient's answer noted</translation>
  </message>
  <message>
   <source>A recommendation says who is asked to do what. It follows from claims, rests on law, and has a fate: adopted or not, answered, done or not, in each review cycle.</source>
   <translation>A recommendation says who is asked to do what. It follows from claims, rests on law, and has a fate: adopted or not, answered, done or not, in each review cycle.</translation>
  </message>
  <message>
   <source>A region on page {page}</source>
   <translation>A region on page {page}</translation>
  </message>
  <message>
   <source>A second reviewer has not signed it off yet.</source>
   <translation>A second reviewer has not signed it off yet.</translation>
  </message>
  <message>
   <source>A second reviewer signs off</source>
   <translation>A second reviewer signs off</translation>
  </message>
  <message>
   <source>A sentence without its subject: pay compensation to all …</source>
   <translation>A sentence without its subject: pay compensation to all …</translation>
  </message>
  <message>
   <source>A sheet before each section</source>
   <translation>A sheet before each section</translation>
  </message>
  <message>
   <source>A shelter or a home: hide where it is</source>
   <translation>A shelter or a home: hide where it is</translation>
  </message>
  <message>
   <source>A square stands for a tag that only some of them have.</source>
   <translation>A square stands for a tag that only some of them have.</translation>
  </message>
  <message>
   <source>A statistic</source>
   <translation>A statistic</translation>
  </message>
  <message>
   <source>A statistic belongs to a case: add the case first.</source>
   <translation>A statistic belongs to a case: add the case first.</translation>
  </message>
  <message>
   <source>A stretch of the recording</source>
   <translation>A stretch of the recording</translation>
  </message>
  <message>
   <source>A submission argues a case from its records: every sentence carries a footnote to the exhibit and the page that says so.</source>
   <translation>A submission argues a case from its records: every sentence carries a footnote to the exhibit and the page that says so.</translation>
  </message>
  <message>
   <source>A table</source>
   <translation>A table</translation>
  </message>
  <message>
   <source>A template says what may be asked. Nothing of it is required, the order is free, and every question can be skipped.</source>
   <translation>A template says what may be asked. Nothing of it is required, the order is free, and every question can be skipped.</translation>
  </message>
  <message>
   <source>A tour of the window</source>
   <translation>A tour of the window</translation>
  </message>
  <message>
   <source>A vault is a folder. Everything in it is encrypted; its name and place are not, so choose a name that says nothing.</source>
   <translation>A vault is a folder. Everything in it is encrypted; its name and place are not, so choose a name that says nothing.</translation>
  </message>
  <message>
   <source>A view that has this name already is replaced.</source>
   <translation>A view that has this name already is replaced.</translation>
  </message>
  <message>
   <source>A word or an estimate does not fit a number: {one} ({source}) and {other} ({other_source}).</source>
   <translation>A word or an estimate does not fit a number: {one} ({source}) and {other} ({other_source}).</translation>
  </message>
  <message numerus="yes">
   <source>About %Ln page(s), {size} MB.</source>
   <translation>
    <numerusform>About %Ln page, {size} MB.</numerusform>
    <numerusform>About %Ln pages, {size} MB.</numerusform>
   </translation>
  </message>
  <message>
   <source>About Kuager</source>
   <translation>About Kuager</translation>
  </message>
  <message>
   <source>About the bundle</source>
   <translation>About the bundle</translation>
  </message>
  <message>
   <source>About the interview</source>
   <translation>About the interview</translation>
  </message>
  <message>
   <source>About the interview …</source>
   <translation>About the interview …</translation>
  </message>
  <message>
   <source>Absent</source>
   <translation>Absent</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Accept</translation>
  </message>
  <message>
   <source>Accept suggestions that nobody has reviewed</source>
   <translation>Accept suggestions that nobody has reviewed</translation>
  </message>
  <message>
   <source>Accept the suggestion</source>
   <translation>Accept the suggestion</translation>
  </message>
  <message>
   <source>Accept {field}: {value}</source>
   <translation>Accept {field}: {value}</translation>
  </message>
  <message>
   <source>Accept: {name}</source>
   <translation>Accept: {name}</translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation>Accepted</translation>
  </message>
  <message>
   <source>Accepted a proposed value</source>
   <translation>Accepted a proposed value</translation>
  </message>
  <message>
   <source>Accepted {law}</source>
   <translation>Accepted {law}</translation>
  </message>
  <message>
   <source>Accepted: {field}</source>
   <translation>Accepted: {field}</translation>
  </message>
  <message>
   <source>Acquired by</source>
   <translation>Acquired by</translation>
  </message>
  <message>
   <source>Acquired on</source>
   <translation>Acquired on</translation>
  </message>
  <message>
   <source>Across the top</source>
   <translation>Across the top</translation>
  </message>
  <message>
   <source>Act</source>
   <translation>Act</translation>
  </message>
  <message>
   <source>Act added</source>
   <translation>Act added</translation>
  </message>
  <message>
   <source>Act changed</source>
   <translation>Act changed</translation>
  </message>
  <message>
   <source>Act removed</source>
   <translation>Act removed</translation>
  </message>
  <message>
   <source>Act, number and date</source>
   <translation>Act, number and date</translation>
  </message>
  <message>
   <source>Actions</source>
   <translation>Actions</translation>
  </message>
  <message>
   <source>Active filters</source>
   <translation>Active filters</translation>
  </message>
  <message>
   <source>Acts</source>
   <translation>Acts</translation>
  </message>
  <message>
   <source>Actual size</source>
   <translation>Actual size</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Add</translation>
  </message>
  <message>
   <source>Add a claim</source>
   <translation>Add a claim</translation>
  </message>
  <message>
   <source>Add a date</source>
   <translation>Add a date</translation>
  </message>
  <message>
   <source>Add a finding</source>
   <translation>Add a finding</translation>
  </message>
  <message>
   <source>Add a name</source>
   <translation>Add a name</translation>
  </message>
  <message>
   <source>Add a part</source>
   <translation>Add a part</translation>
  </message>
  <message>
   <source>Add a passage</source>
   <translation>Add a passage</translation>
  </message>
  <message>
   <source>Add a person</source>
   <translation>Add a person</translation>
  </message>
  <message>
   <source>Add a person or group</source>
   <translation>Add a person or group</translation>
  </message>
  <message>
   <source>Add a place within</source>
   <translation>Add a place within</translation>
  </message>
  <message>
   <source>Add a provision</source>
   <translation>Add a provision</translation>
  </message>
  <message>
   <source>Add a remedy</source>
   <translation>Add a remedy</translation>
  </message>
  <message>
   <source>Add a role</source>
   <translation>Add a role</translation>
  </message>
  <message>
   <source>Add a step</source>
   <translation>Add a step</translation>
  </message>
  <message>
   <source>Add a tag</source>
   <translation>Add a tag</translation>
  </message>
  <message>
   <source>Add a tag to all</source>
   <translation>Add a tag to all</translation>
  </message>
  <message>
   <source>Add a title</source>
   <translation>Add a title</translation>
  </message>
  <message>
   <source>Add a translation, or a translated item beside it.</source>
   <translation>Add a translation, or a translated item beside it.</translation>
  </message>
  <message>
   <source>Add a version</source>
   <translation>Add a version</translation>
  </message>
  <message>
   <source>Add all found</source>
   <translation>Add all found</translation>
  </message>
  <message>
   <source>Add an act</source>
   <translation>Add an act</translation>
  </message>
  <message>
   <source>Add an event</source>
   <translation>Add an event</translation>
  </message>
  <message>
   <source>Add one …</source>
   <translation>Add one …</translation>
  </message>
  <message>
   <source>Add the claims and the passages that rebut what the State says, confirm it or qualify it. Numbers come with the passages they stand on.</source>
   <translation>Add the claims and the passages that rebut what the State says, confirm it or qualify it. Numbers come with the passages they stand on.</translation>
  </message>
  <message>
   <source>Add the law of its findings</source>
   <translation>Add the law of its findings</translation>
  </message>
  <message>
   <source>Add to an event</source>
   <translation>Add to an event</translation>
  </message>
  <message>
   <source>Add who was held</source>
   <translation>Add who was held</translation>
  </message>
  <message>
   <source>Add “{name}” as a new person</source>
   <translation>Add “{name}” as a new person</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>Added</translation>
  </message>
  <message numerus="yes">
   <source>Added %Ln item(s) to the bundle</source>
   <translation>
    <numerusform>Added %Ln item to the bundle</numerusform>
    <numerusform>Added %Ln items to the bundle</numerusform>
   </translation>
  </message>
  <message>
   <source>Added a footnote</source>
   <translation>Added a footnote</translation>
  </message>
  <message>
   <source>Added a line to a part of the submission</source>
   <translation>Added a line to a part of the submission</translation>
  </message>
  <message>
   <source>Added a part to the submission</source>
   <translation>Added a part to the submission</translation>
  </message>
  <message>
   <source>Added a section</source>
   <translation>Added a section</translation>
  </message>
  <message>
   <source>Added to the section of their kind.</source>
   <translation>Added to the section of their kind.</translation>
  </message>
  <message>
   <source>Added to “{section}”.</source>
   <translation>Added to “{section}”.</translation>
  </message>
  <message>
   <source>Added what was found to the bundle</source>
   <translation>Added what was found to the bundle</translation>
  </message>
  <message>
   <source>Added {name}</source>
   <translation>Added {name}</translation>
  </message>
  <message>
   <source>Adds to what is there</source>
   <translation>Adds to what is there</translation>
  </message>
  <message>
   <source>Adopted</source>
   <translation>Adopted</translation>
  </message>
  <message>
   <source>Adopted in part</source>
   <translation>Adopted in part</translation>
  </message>
  <message>
   <source>Adopted on</source>
   <translation>Adopted on</translation>
  </message>
  <message>
   <source>After which event?</source>
   <translation>After which event?</translation>
  </message>
  <message>
   <source>After: exactly what will leave</source>
   <translation>After: exactly what will leave</translation>
  </message>
  <message>
   <source>Against it</source>
   <translation>Against it</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Age</translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation>Agreed</translation>
  </message>
  <message>
   <source>All</source>
   <translation>All</translation>
  </message>
  <message>
   <source>All arrows</source>
   <translation>All arrows</translation>
  </message>
  <message>
   <source>All bundles</source>
   <translation>All bundles</translation>
  </message>
  <message>
   <source>All cases</source>
   <translation>All cases</translation>
  </message>
  <message>
   <source>All codes</source>
   <translation>All codes</translation>
  </message>
  <message>
   <source>All commands</source>
   <translation>All commands</translation>
  </message>
  <message>
   <source>All events</source>
   <translation>All events</translation>
  </message>
  <message>
   <source>All items</source>
   <translation>All items</translation>
  </message>
  <message>
   <source>All links and codes</source>
   <translation>All links and codes</translation>
  </message>
  <message>
   <source>All of it</source>
   <translation>All of it</translation>
  </message>
  <message>
   <source>All of it, when empty</source>
   <translation>All of it, when empty</translation>
  </message>
  <message>
   <source>All of the case</source>
   <translation>All of the case</translation>
  </message>
  <message>
   <source>All of this can be changed in the settings (Ctrl+,).</source>
   <translation>All of this can be changed in the settings (Ctrl+,).</translation>
  </message>
  <message>
   <source>All paragraphs were read</source>
   <translation>All paragraphs were read</translation>
  </message>
  <message>
   <source>All submissions</source>
   <translation>All submissions</translation>
  </message>
  <message>
   <source>All suggestions</source>
   <translation>All suggestions</translation>
  </message>
  <message>
   <source>Already held: {number}</source>
   <translation>Already held: {number}</translation>
  </message>
  <message>
   <source>Also known as</source>
   <translation>Also known as</translation>
  </message>
  <message>
   <source>Also present</source>
   <translation>Also present</translation>
  </message>
  <message>
   <source>Also where a person has written a transcript</source>
   <translation>Also where a person has written a transcript</translation>
  </message>
  <message>
   <source>An event</source>
   <translation>An event</translation>
  </message>
  <message>
   <source>An event belongs to a case: add the case first.</source>
   <translation>An event belongs to a case: add the case first.</translation>
  </message>
  <message>
   <source>An event is something that happened: with its acts, its victims and perpetrators, its place, a date that may be uncertain, and the evidence of it.</source>
   <translation>An event is something that happened: with its acts, its victims and perpetrators, its place, a date that may be uncertain, and the evidence of it.</translation>
  </message>
  <message>
   <source>An institution</source>
   <translation>An institution</translation>
  </message>
  <message>
   <source>An institution has no identity to hide: its name leaves in every bundle.</source>
   <translation>An institution has no identity to hide: its name leaves in every bundle.</translation>
  </message>
  <message>
   <source>An instrument of law</source>
   <translation>An instrument of law</translation>
  </message>
  <message>
   <source>An interview belongs to a case; make one first.</source>
   <translation>An interview belongs to a case; make one first.</translation>
  </message>
  <message>
   <source>An offline, encrypted vault for testimony and evidence. It opens no connection and promises no deniability. MIT licence.</source>
   <translation>An offline, encrypted vault for testimony and evidence. It opens no connection and promises no deniability. MIT licence.</translation>
  </message>
  <message>
   <source>An order was shown</source>
   <translation>An order was shown</translation>
  </message>
  <message>
   <source>An organ of the State</source>
   <translation>An organ of the State</translation>
  </message>
  <message>
   <source>Analysis</source>
   <translation>Analysis</translation>
  </message>
  <message>
   <source>And everything that they gave, with what belongs to it</source>
   <translation>And everything that they gave, with what belongs to it</translation>
  </message>
  <message>
   <source>Annexes</source>
   <translation>Annexes</translation>
  </message>
  <message>
   <source>Another name</source>
   <translation>Another name</translation>
  </message>
  <message>
   <source>Another one</source>
   <translation>Another one</translation>
  </message>
  <message>
   <source>Another one: {what}</source>
   <translation>Another one: {what}</translation>
  </message>
  <message>
   <source>Another person of this name is here already</source>
   <translation>Another person of this name is here already</translation>
  </message>
  <message>
   <source>Another program writes to this vault. It is open here for reading only.</source>
   <translation>Another program writes to this vault. It is open here for reading only.</translation>
  </message>
  <message>
   <source>Another program writes to this vault; nothing can be recorded here.</source>
   <translation>Another program writes to this vault; nothing can be recorded here.</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Answer</translation>
  </message>
  <message>
   <source>Answer in the interview written down</source>
   <translation>Answer in the interview written down</translation>
  </message>
  <message>
   <source>Answered a question</source>
   <translation>Answered a question</translation>
  </message>
  <message>
   <source>Answered by the State</source>
   <translation>Answered by the State</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Answers</translation>
  </message>
  <message>
   <source>Any file that never changes; without it, the vault stays shut</source>
   <translation>Any file that never changes; without it, the vault stays shut</translation>
  </message>
  <message>
   <source>Any importance</source>
   <translation>Any importance</translation>
  </message>
  <message>
   <source>Appeal</source>
   <translation>Appeal</translation>
  </message>
  <message>
   <source>Applied</source>
   <translation>Applied</translation>
  </message>
  <message>
   <source>Argument</source>
   <translation>Argument</translation>
  </message>
  <message>
   <source>Arrows</source>
   <translation>Arrows</translation>
  </message>
  <message>
   <source>Arrows go from mark to mark, Enter opens one, plus and minus zoom.</source>
   <translation>Arrows go from mark to mark, Enter opens one, plus and minus zoom.</translation>
  </message>
  <message>
   <source>Arrows of the chosen event</source>
   <translation>Arrows of the chosen event</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Article</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Articles</translation>
  </message>
  <message>
   <source>Articles and the exhibits that bear on them</source>
   <translation>Articles and the exhibits that bear on them</translation>
  </message>
  <message>
   <source>As a folder or ZIP</source>
   <translation>As a folder or ZIP</translation>
  </message>
  <message>
   <source>As a part</source>
   <translation>As a part</translation>
  </message>
  <message>
   <source>As a table</source>
   <translation>As a table</translation>
  </message>
  <message>
   <source>As amended by</source>
   <translation>As amended by</translation>
  </message>
  <message>
   <source>As from the beginning</source>
   <translation>As from the beginning</translation>
  </message>
  <message>
   <source>As it is written</source>
   <translation>As it is written</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>As of</translation>
  </message>
  <message>
   <source>As shipped</source>
   <translation>As shipped</translation>
  </message>
  <message>
   <source>As the page needs</source>
   <translation>As the page needs</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>As the system</translation>
  </message>
  <message>
   <source>As usual for this profile</source>
   <translation>As usual for this profile</translation>
  </message>
  <message>
   <source>As usual: {scope}</source>
   <translation>As usual: {scope}</translation>
  </message>
  <message>
   <source>As what it leaves</source>
   <translation>As what it leaves</translation>
  </message>
  <message>
   <source>As written in its own script</source>
   <translation>As written in its own script</translation>
  </message>
  <message>
   <source>Ask the person again, or leave it out.</source>
   <translation>Ask the person again, or leave it out.</translation>
  </message>
  <message>
   <source>Ask this section once more</source>
   <translation>Ask this section once more</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Asked</translation>
  </message>
  <message>
   <source>Asked on {day}: {what}</source>
   <translation>Asked on {day}: {what}</translation>
  </message>
  <message>
   <source>Asking the consent gate …</source>
   <translation>Asking the consent gate …</translation>
  </message>
  <message>
   <source>At the end and after</source>
   <translation>At the end and after</translation>
  </message>
  <message>
   <source>At {time}</source>
   <translation>At {time}</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Attachments</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Author</translation>
  </message>
  <message>
   <source>Authors, one on each line</source>
   <translation>Authors, one on each line</translation>
  </message>
  <message>
   <source>Automatic lock</source>
   <translation>Automatic lock</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>Back 3 seconds</source>
   <translation>Back 3 seconds</translation>
  </message>
  <message>
   <source>Back the vault up …</source>
   <translation>Back the vault up …</translation>
  </message>
  <message>
   <source>Back to the whole</source>
   <translation>Back to the whole</translation>
  </message>
  <message>
   <source>Backup to {folder}</source>
   <translation>Backup to {folder}</translation>
  </message>
  <message>
   <source>Bar</source>
   <translation>Bar</translation>
  </message>
  <message>
   <source>Because</source>
   <translation>Because</translation>
  </message>
  <message>
   <source>Because of: {codes}</source>
   <translation>Because of: {codes}</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Before</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>Before and after</translation>
  </message>
  <message>
   <source>Before and after beside each other</source>
   <translation>Before and after beside each other</translation>
  </message>
  <message>
   <source>Before and after in one place</source>
   <translation>Before and after in one place</translation>
  </message>
  <message>
   <source>Before decimals</source>
   <translation>Before decimals</translation>
  </message>
  <message>
   <source>Before exhibit numbers</source>
   <translation>Before exhibit numbers</translation>
  </message>
  <message>
   <source>Before or after</source>
   <translation>Before or after</translation>
  </message>
  <message>
   <source>Before the interview</source>
   <translation>Before the interview</translation>
  </message>
  <message>
   <source>Before which event?</source>
   <translation>Before which event?</translation>
  </message>
  <message>
   <source>Before: the original with its marks</source>
   <translation>Before: the original with its marks</translation>
  </message>
  <message>
   <source>Before: the text with its marks</source>
   <translation>Before: the text with its marks</translation>
  </message>
  <message>
   <source>Began a break</source>
   <translation>Began a break</translation>
  </message>
  <message>
   <source>Began a re-issue of a bundle</source>
   <translation>Began a re-issue of a bundle</translation>
  </message>
  <message>
   <source>Began a recording</source>
   <translation>Began a recording</translation>
  </message>
  <message>
   <source>Began a supplement of a bundle</source>
   <translation>Began a supplement of a bundle</translation>
  </message>
  <message>
   <source>Began an interview</source>
   <translation>Began an interview</translation>
  </message>
  <message>
   <source>Began another statement</source>
   <translation>Began another statement</translation>
  </message>
  <message>
   <source>Began the bundle “{name}”</source>
   <translation>Began the bundle “{name}”</translation>
  </message>
  <message>
   <source>Began the submission “{name}”</source>
   <translation>Began the submission “{name}”</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Begin</translation>
  </message>
  <message>
   <source>Begin an interview with it: Enter.</source>
   <translation>Begin an interview with it: Enter.</translation>
  </message>
  <message>
   <source>Begin the stretch here</source>
   <translation>Begin the stretch here</translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation>Begin with</translation>
  </message>
  <message>
   <source>Begin with …</source>
   <translation>Begin with …</translation>
  </message>
  <message>
   <source>Being burnt again</source>
   <translation>Being burnt again</translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation>Belongs to</translation>
  </message>
  <message>
   <source>Beside the submission</source>
   <translation>Beside the submission</translation>
  </message>
  <message>
   <source>Best credibility</source>
   <translation>Best credibility</translation>
  </message>
  <message>
   <source>Best grade</source>
   <translation>Best grade</translation>
  </message>
  <message>
   <source>Best reliability</source>
   <translation>Best reliability</translation>
  </message>
  <message>
   <source>Bilateral agreement</source>
   <translation>Bilateral agreement</translation>
  </message>
  <message>
   <source>Bind into the exhibit above</source>
   <translation>Bind into the exhibit above</translation>
  </message>
  <message>
   <source>Birth</source>
   <translation>Birth</translation>
  </message>
  <message>
   <source>Black and white</source>
   <translation>Black and white</translation>
  </message>
  <message>
   <source>Blocked</source>
   <translation>Blocked</translation>
  </message>
  <message>
   <source>Borders: Natural Earth, public domain; they decide nothing</source>
   <translation>Borders: Natural Earth, public domain; they decide nothing</translation>
  </message>
  <message>
   <source>Born</source>
   <translation>Born</translation>
  </message>
  <message>
   <source>Both numbers are kept. Say what it comes to, with a reason: nobody else does.</source>
   <translation>Both numbers are kept. Say what it comes to, with a reason: nobody else does.</translation>
  </message>
  <message>
   <source>Both texts have the same words.</source>
   <translation>Both texts have the same words.</translation>
  </message>
  <message numerus="yes">
   <source>Bound %Ln exhibit(s) into another</source>
   <translation>
    <numerusform>Bound %Ln exhibit into another</numerusform>
    <numerusform>Bound %Ln exhibits into another</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Bound %Ln item(s) into an exhibit</source>
   <translation>
    <numerusform>Bound %Ln item into an exhibit</numerusform>
    <numerusform>Bound %Ln items into an exhibit</numerusform>
   </translation>
  </message>
  <message>
   <source>Box on page {page}, from {left}, {top} to {right}, {bottom} points</source>
   <translation>Box on page {page}, from {left}, {top} to {right}, {bottom} points</translation>
  </message>
  <message>
   <source>Break in the interview</source>
   <translation>Break in the interview</translation>
  </message>
  <message>
   <source>Bring subtitles in</source>
   <translation>Bring subtitles in</translation>
  </message>
  <message>
   <source>Bring subtitles in as a transcript</source>
   <translation>Bring subtitles in as a transcript</translation>
  </message>
  <message>
   <source>Bringing subtitles in</source>
   <translation>Bringing subtitles in</translation>
  </message>
  <message>
   <source>Broken down by</source>
   <translation>Broken down by</translation>
  </message>
  <message>
   <source>Brought subtitles in</source>
   <translation>Brought subtitles in</translation>
  </message>
  <message>
   <source>Browse …</source>
   <translation>Browse …</translation>
  </message>
  <message>
   <source>Browse: {name}</source>
   <translation>Browse: {name}</translation>
  </message>
  <message>
   <source>Build it section by section …</source>
   <translation>Build it section by section …</translation>
  </message>
  <message>
   <source>Building the sample</source>
   <translation>Building the sample</translation>
  </message>
  <message>
   <source>Bundle builder</source>
   <translation>Bundle builder</translation>
  </message>
  <message>
   <source>Bundle for {audience}</source>
   <translation>Bundle for {audience}</translation>
  </message>
  <message>
   <source>Bundle {id}</source>
   <translation>Bundle {id}</translation>
  </message>
  <message>
   <source>Bundle {id} was handed over</source>
   <translation>Bundle {id} was handed over</translation>
  </message>
  <message>
   <source>Bundle “{name}”</source>
   <translation>Bundle “{name}”</translation>
  </message>
  <message>
   <source>Bundles</source>
   <translation>Bundles</translation>
  </message>
  <message>
   <source>Bundles: drafts, and those that left this vault</source>
   <translation>Bundles: drafts, and those that left this vault</translation>
  </message>
  <message>
   <source>Burn all pages</source>
   <translation>Burn all pages</translation>
  </message>
  <message>
   <source>Burning pages and writing the bundle</source>
   <translation>Burning pages and writing the bundle</translation>
  </message>
  <message>
   <source>Burning the pages of item {number}</source>
   <translation>Burning the pages of item {number}</translation>
  </message>
  <message>
   <source>By date</source>
   <translation>By date</translation>
  </message>
  <message>
   <source>By page</source>
   <translation>By page</translation>
  </message>
  <message>
   <source>By period and source</source>
   <translation>By period and source</translation>
  </message>
  <message>
   <source>By person</source>
   <translation>By person</translation>
  </message>
  <message>
   <source>By proceeding</source>
   <translation>By proceeding</translation>
  </message>
  <message>
   <source>By video link</source>
   <translation>By video link</translation>
  </message>
  <message>
   <source>By {dimension}</source>
   <translation>By {dimension}</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>Camera</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Cancel: {job}</source>
   <translation>Cancel: {job}</translation>
  </message>
  <message>
   <source>Cancelled. Nothing has left the vault; burnt pages are kept for the next try.</source>
   <translation>Cancelled. Nothing has left the vault; burnt pages are kept for the next try.</translation>
  </message>
  <message>
   <source>Cancelled; what was finished is kept.</source>
   <translation>Cancelled; what was finished is kept.</translation>
  </message>
  <message>
   <source>Candidates</source>
   <translation>Candidates</translation>
  </message>
  <message>
   <source>Cannot be read</source>
   <translation>Cannot be read</translation>
  </message>
  <message>
   <source>Cannot be read by the program</source>
   <translation>Cannot be read by the program</translation>
  </message>
  <message>
   <source>Cannot be verified</source>
   <translation>Cannot be verified</translation>
  </message>
  <message>
   <source>Capacity</source>
   <translation>Capacity</translation>
  </message>
  <message>
   <source>Case</source>
   <translation>Case</translation>
  </message>
  <message>
   <source>Case added</source>
   <translation>Case added</translation>
  </message>
  <message>
   <source>Case changed</source>
   <translation>Case changed</translation>
  </message>
  <message>
   <source>Case or person</source>
   <translation>Case or person</translation>
  </message>
  <message>
   <source>Case put in the trash</source>
   <translation>Case put in the trash</translation>
  </message>
  <message>
   <source>Case taken out of the trash</source>
   <translation>Case taken out of the trash</translation>
  </message>
  <message>
   <source>Cases</source>
   <translation>Cases</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Category</translation>
  </message>
  <message>
   <source>Cells are parted by</source>
   <translation>Cells are parted by</translation>
  </message>
  <message>
   <source>Certainty</source>
   <translation>Certainty</translation>
  </message>
  <message>
   <source>Certificates (*.p12 *.pfx)</source>
   <translation>Certificates (*.p12 *.pfx)</translation>
  </message>
  <message>
   <source>Chain of events</source>
   <translation>Chain of events</translation>
  </message>
  <message numerus="yes">
   <source>Change %Ln item(s)</source>
   <translation>
    <numerusform>Change %Ln item</numerusform>
    <numerusform>Change %Ln items</numerusform>
   </translation>
  </message>
  <message>
   <source>Change it</source>
   <translation>Change it</translation>
  </message>
  <message>
   <source>Change the passphrase</source>
   <translation>Change the passphrase</translation>
  </message>
  <message>
   <source>Change the passphrase …</source>
   <translation>Change the passphrase …</translation>
  </message>
  <message>
   <source>Change the request</source>
   <translation>Change the request</translation>
  </message>
  <message>
   <source>Change the title</source>
   <translation>Change the title</translation>
  </message>
  <message>
   <source>Change …</source>
   <translation>Change …</translation>
  </message>
  <message>
   <source>Change: {what}</source>
   <translation>Change: {what}</translation>
  </message>
  <message numerus="yes">
   <source>Changed %Ln item(s)</source>
   <translation>
    <numerusform>Changed %Ln item</numerusform>
    <numerusform>Changed %Ln items</numerusform>
   </translation>
  </message>
  <message>
   <source>Changed a footnote</source>
   <translation>Changed a footnote</translation>
  </message>
  <message>
   <source>Changed a note</source>
   <translation>Changed a note</translation>
  </message>
  <message>
   <source>Changed a note on a passage</source>
   <translation>Changed a note on a passage</translation>
  </message>
  <message>
   <source>Changed a redaction mark</source>
   <translation>Changed a redaction mark</translation>
  </message>
  <message>
   <source>Changed a statement</source>
   <translation>Changed a statement</translation>
  </message>
  <message>
   <source>Changed as what the item leaves</source>
   <translation>Changed as what the item leaves</translation>
  </message>
  <message>
   <source>Changed how the item's pages leave</source>
   <translation>Changed how the item's pages leave</translation>
  </message>
  <message>
   <source>Changed the consent form</source>
   <translation>Changed the consent form</translation>
  </message>
  <message>
   <source>Changed the kind of a part</source>
   <translation>Changed the kind of a part</translation>
  </message>
  <message>
   <source>Changed the link to {label}</source>
   <translation>Changed the link to {label}</translation>
  </message>
  <message>
   <source>Changed the note</source>
   <translation>Changed the note</translation>
  </message>
  <message>
   <source>Changed the title block of a submission</source>
   <translation>Changed the title block of a submission</translation>
  </message>
  <message>
   <source>Changed what the bundle says</source>
   <translation>Changed what the bundle says</translation>
  </message>
  <message>
   <source>Changed your name in the custody log</source>
   <translation>Changed your name in the custody log</translation>
  </message>
  <message>
   <source>Changed {name}</source>
   <translation>Changed {name}</translation>
  </message>
  <message>
   <source>Changed: {field}</source>
   <translation>Changed: {field}</translation>
  </message>
  <message>
   <source>Changing the note of {time}</source>
   <translation>Changing the note of {time}</translation>
  </message>
  <message>
   <source>Charged or asked</source>
   <translation>Charged or asked</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>Chart</translation>
  </message>
  <message>
   <source>Check &amp;again</source>
   <translation>Check &amp;again</translation>
  </message>
  <message>
   <source>Check of the whole vault</source>
   <translation>Check of the whole vault</translation>
  </message>
  <message>
   <source>Check the whole vault</source>
   <translation>Check the whole vault</translation>
  </message>
  <message>
   <source>Checked</source>
   <translation>Checked</translation>
  </message>
  <message>
   <source>Checking …</source>
   <translation>Checking …</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Checks</translation>
  </message>
  <message>
   <source>Checks ({number})</source>
   <translation>Checks ({number})</translation>
  </message>
  <message>
   <source>Checks of the bundle</source>
   <translation>Checks of the bundle</translation>
  </message>
  <message>
   <source>Checks of the submission</source>
   <translation>Checks of the submission</translation>
  </message>
  <message>
   <source>Choose</source>
   <translation>Choose</translation>
  </message>
  <message>
   <source>Choose a &amp;ZIP file …</source>
   <translation>Choose a &amp;ZIP file …</translation>
  </message>
  <message>
   <source>Choose a &amp;folder …</source>
   <translation>Choose a &amp;folder …</translation>
  </message>
  <message>
   <source>Choose a case.</source>
   <translation>Choose a case.</translation>
  </message>
  <message>
   <source>Choose a folder</source>
   <translation>Choose a folder</translation>
  </message>
  <message>
   <source>Choose a folder …</source>
   <translation>Choose a folder …</translation>
  </message>
  <message>
   <source>Choose a mark: click it, or go to it with the arrows.</source>
   <translation>Choose a mark: click it, or go to it with the arrows.</translation>
  </message>
  <message>
   <source>Choose a passage</source>
   <translation>Choose a passage</translation>
  </message>
  <message>
   <source>Choose a passphrase</source>
   <translation>Choose a passphrase</translation>
  </message>
  <message>
   <source>Choose a place</source>
   <translation>Choose a place</translation>
  </message>
  <message>
   <source>Choose a stretch first: I begins it, O ends it.</source>
   <translation>Choose a stretch first: I begins it, O ends it.</translation>
  </message>
  <message>
   <source>Choose files</source>
   <translation>Choose files</translation>
  </message>
  <message>
   <source>Choose files or a folder, or drop them here.</source>
   <translation>Choose files or a folder, or drop them here.</translation>
  </message>
  <message>
   <source>Choose files or a folder, or drop them on the library.</source>
   <translation>Choose files or a folder, or drop them on the library.</translation>
  </message>
  <message>
   <source>Choose files …</source>
   <translation>Choose files …</translation>
  </message>
  <message>
   <source>Choose the case that the bundle is made from.</source>
   <translation>Choose the case that the bundle is made from.</translation>
  </message>
  <message>
   <source>Choose the file …</source>
   <translation>Choose the file …</translation>
  </message>
  <message>
   <source>Choose the folder of the backup.</source>
   <translation>Choose the folder of the backup.</translation>
  </message>
  <message>
   <source>Choose the folder of the bundle</source>
   <translation>Choose the folder of the bundle</translation>
  </message>
  <message>
   <source>Choose the item that holds its text.</source>
   <translation>Choose the item that holds its text.</translation>
  </message>
  <message>
   <source>Choose the key file</source>
   <translation>Choose the key file</translation>
  </message>
  <message>
   <source>Choose the part in which it is to be cited.</source>
   <translation>Choose the part in which it is to be cited.</translation>
  </message>
  <message>
   <source>Choose the part in which they are to be named.</source>
   <translation>Choose the part in which they are to be named.</translation>
  </message>
  <message>
   <source>Choose the passage in which it says so, or the item that is the document.</source>
   <translation>Choose the passage in which it says so, or the item that is the document.</translation>
  </message>
  <message>
   <source>Choose the passage that says so</source>
   <translation>Choose the passage that says so</translation>
  </message>
  <message>
   <source>Choose the text</source>
   <translation>Choose the text</translation>
  </message>
  <message>
   <source>Choose the theme that stays, and press the button again.</source>
   <translation>Choose the theme that stays, and press the button again.</translation>
  </message>
  <message>
   <source>Choose where the bundle goes.</source>
   <translation>Choose where the bundle goes.</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Choose …</translation>
  </message>
  <message>
   <source>Choose: {name}</source>
   <translation>Choose: {name}</translation>
  </message>
  <message>
   <source>Chose the pages of a document</source>
   <translation>Chose the pages of a document</translation>
  </message>
  <message>
   <source>Chosen files and folders</source>
   <translation>Chosen files and folders</translation>
  </message>
  <message>
   <source>Chosen stretch</source>
   <translation>Chosen stretch</translation>
  </message>
  <message>
   <source>Chronology</source>
   <translation>Chronology</translation>
  </message>
  <message>
   <source>Chronology as a table</source>
   <translation>Chronology as a table</translation>
  </message>
  <message>
   <source>Cite</source>
   <translation>Cite</translation>
  </message>
  <message>
   <source>Cite evidence</source>
   <translation>Cite evidence</translation>
  </message>
  <message>
   <source>Cited as</source>
   <translation>Cited as</translation>
  </message>
  <message>
   <source>Cited evidence in the submission</source>
   <translation>Cited evidence in the submission</translation>
  </message>
  <message>
   <source>Cited in footnotes: {numbers}</source>
   <translation>Cited in footnotes: {numbers}</translation>
  </message>
  <message>
   <source>Cited in or after paragraphs: {numbers}</source>
   <translation>Cited in or after paragraphs: {numbers}</translation>
  </message>
  <message>
   <source>Claim</source>
   <translation>Claim</translation>
  </message>
  <message>
   <source>Claim added</source>
   <translation>Claim added</translation>
  </message>
  <message>
   <source>Claim changed</source>
   <translation>Claim changed</translation>
  </message>
  <message>
   <source>Claim moved</source>
   <translation>Claim moved</translation>
  </message>
  <message>
   <source>Claim put in the trash</source>
   <translation>Claim put in the trash</translation>
  </message>
  <message>
   <source>Claim set against the State</source>
   <translation>Claim set against the State</translation>
  </message>
  <message>
   <source>Claim taken out of the trash</source>
   <translation>Claim taken out of the trash</translation>
  </message>
  <message>
   <source>Claim that bears on what the State says</source>
   <translation>Claim that bears on what the State says</translation>
  </message>
  <message>
   <source>Claim that the recommendation follows from</source>
   <translation>Claim that the recommendation follows from</translation>
  </message>
  <message>
   <source>Claim without passages</source>
   <translation>Claim without passages</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>Claims</translation>
  </message>
  <message>
   <source>Claims that are about it</source>
   <translation>Claims that are about it</translation>
  </message>
  <message>
   <source>Claims that lose a passage, and stay as they are worded: {count}</source>
   <translation>Claims that lose a passage, and stay as they are worded: {count}</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Clear</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Clear all</translation>
  </message>
  <message>
   <source>Clear the filters</source>
   <translation>Clear the filters</translation>
  </message>
  <message>
   <source>Clear the list of recent vaults?</source>
   <translation>Clear the list of recent vaults?</translation>
  </message>
  <message>
   <source>Clear what was copied after</source>
   <translation>Clear what was copied after</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>Close the search</source>
   <translation>Close the search</translation>
  </message>
  <message>
   <source>Close the tour</source>
   <translation>Close the tour</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Close this message</translation>
  </message>
  <message>
   <source>Closer</source>
   <translation>Closer</translation>
  </message>
  <message>
   <source>Co-occurrence</source>
   <translation>Co-occurrence</translation>
  </message>
  <message>
   <source>Coarsely: somewhere in a square of 0.1°</source>
   <translation>Coarsely: somewhere in a square of 0.1°</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Code it as the last one</source>
   <translation>Code it as the last one</translation>
  </message>
  <message>
   <source>Code of the element</source>
   <translation>Code of the element</translation>
  </message>
  <message>
   <source>Code of the new case</source>
   <translation>Code of the new case</translation>
  </message>
  <message>
   <source>Code passages to articles or their elements, or say which law a claim or an event is about. Here you see how many independent sources stand behind each, and where there is none.</source>
   <translation>Code passages to articles or their elements, or say which law a claim or an event is about. Here you see how many independent sources stand behind each, and where there is none.</translation>
  </message>
  <message>
   <source>Code the passage</source>
   <translation>Code the passage</translation>
  </message>
  <message>
   <source>Code the passage to</source>
   <translation>Code the passage to</translation>
  </message>
  <message>
   <source>Code, such as KZ-2</source>
   <translation>Code, such as KZ-2</translation>
  </message>
  <message>
   <source>Codebook</source>
   <translation>Codebook</translation>
  </message>
  <message>
   <source>Codebook (*.qdc)</source>
   <translation>Codebook (*.qdc)</translation>
  </message>
  <message>
   <source>Coded here</source>
   <translation>Coded here</translation>
  </message>
  <message>
   <source>Coded to {label}</source>
   <translation>Coded to {label}</translation>
  </message>
  <message>
   <source>Codes</source>
   <translation>Codes</translation>
  </message>
  <message>
   <source>Codes across the top</source>
   <translation>Codes across the top</translation>
  </message>
  <message>
   <source>Codes beside the text</source>
   <translation>Codes beside the text</translation>
  </message>
  <message>
   <source>Codes down the side</source>
   <translation>Codes down the side</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Colour</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colours</translation>
  </message>
  <message>
   <source>Colours of its pages</source>
   <translation>Colours of its pages</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Columns</translation>
  </message>
  <message>
   <source>Columns of the index</source>
   <translation>Columns of the index</translation>
  </message>
  <message>
   <source>Comes twice</source>
   <translation>Comes twice</translation>
  </message>
  <message>
   <source>Comma</source>
   <translation>Comma</translation>
  </message>
  <message>
   <source>Comma-separated values (*.csv)</source>
   <translation>Comma-separated values (*.csv)</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Command</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Commands</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Commands and their keys</translation>
  </message>
  <message>
   <source>Committee</source>
   <translation>Committee</translation>
  </message>
  <message>
   <source>Compare versions</source>
   <translation>Compare versions</translation>
  </message>
  <message>
   <source>Compare versions of the text of item {number}</source>
   <translation>Compare versions of the text of item {number}</translation>
  </message>
  <message>
   <source>Comparing …</source>
   <translation>Comparing …</translation>
  </message>
  <message>
   <source>Compensated</source>
   <translation>Compensated</translation>
  </message>
  <message>
   <source>Compensation</source>
   <translation>Compensation</translation>
  </message>
  <message>
   <source>Compensation in {currency}</source>
   <translation>Compensation in {currency}</translation>
  </message>
  <message>
   <source>Compensation owed</source>
   <translation>Compensation owed</translation>
  </message>
  <message>
   <source>Compute again</source>
   <translation>Compute again</translation>
  </message>
  <message>
   <source>Conditions</source>
   <translation>Conditions</translation>
  </message>
  <message>
   <source>Confirms it</source>
   <translation>Confirms it</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Consent</translation>
  </message>
  <message>
   <source>Consent expired</source>
   <translation>Consent expired</translation>
  </message>
  <message>
   <source>Consent for</source>
   <translation>Consent for</translation>
  </message>
  <message>
   <source>Consent for item {number}</source>
   <translation>Consent for item {number}</translation>
  </message>
  <message>
   <source>Consent for something else</source>
   <translation>Consent for something else</translation>
  </message>
  <message>
   <source>Consent for {profile}</source>
   <translation>Consent for {profile}</translation>
  </message>
  <message>
   <source>Consent form for item {number}</source>
   <translation>Consent form for item {number}</translation>
  </message>
  <message>
   <source>Consent form to print …</source>
   <translation>Consent form to print …</translation>
  </message>
  <message>
   <source>Consent gate, and what must be hidden</source>
   <translation>Consent gate, and what must be hidden</translation>
  </message>
  <message>
   <source>Consent is missing</source>
   <translation>Consent is missing</translation>
  </message>
  <message>
   <source>Consent lets it be used for nothing.</source>
   <translation>Consent lets it be used for nothing.</translation>
  </message>
  <message>
   <source>Consent missing</source>
   <translation>Consent missing</translation>
  </message>
  <message>
   <source>Consent recorded</source>
   <translation>Consent recorded</translation>
  </message>
  <message>
   <source>Consent sheet of {name}: {title}</source>
   <translation>Consent sheet of {name}: {title}</translation>
  </message>
  <message>
   <source>Consent withdrawn</source>
   <translation>Consent withdrawn</translation>
  </message>
  <message>
   <source>Consent, review and marks decide as they do for a bundle: what is hidden there is hidden here. The file itself is not encrypted.</source>
   <translation>Consent, review and marks decide as they do for a bundle: what is hidden there is hidden here. The file itself is not encrypted.</translation>
  </message>
  <message>
   <source>Consents</source>
   <translation>Consents</translation>
  </message>
  <message>
   <source>Consents, grades, translations, reviews, claims without passages and passages without claims are listed here, each with the way to where it is mended.</source>
   <translation>Consents, grades, translations, reviews, claims without passages and passages without claims are listed here, each with the way to where it is mended.</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>Contact</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>Contacts</translation>
  </message>
  <message>
   <source>Contacts, document numbers, addresses and dates of birth of hidden people go as well.</source>
   <translation>Contacts, document numbers, addresses and dates of birth of hidden people go as well.</translation>
  </message>
  <message>
   <source>Context</source>
   <translation>Context</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Continue</translation>
  </message>
  <message>
   <source>Contradicted</source>
   <translation>Contradicted</translation>
  </message>
  <message>
   <source>Contradiction</source>
   <translation>Contradiction</translation>
  </message>
  <message>
   <source>Contradiction not settled</source>
   <translation>Contradiction not settled</translation>
  </message>
  <message>
   <source>Contradiction opened again</source>
   <translation>Contradiction opened again</translation>
  </message>
  <message>
   <source>Contradiction settled</source>
   <translation>Contradiction settled</translation>
  </message>
  <message>
   <source>Contradictions</source>
   <translation>Contradictions</translation>
  </message>
  <message>
   <source>Contradictions nobody has settled</source>
   <translation>Contradictions nobody has settled</translation>
  </message>
  <message>
   <source>Coordinates</source>
   <translation>Coordinates</translation>
  </message>
  <message>
   <source>Coordinates and addresses</source>
   <translation>Coordinates and addresses</translation>
  </message>
  <message numerus="yes">
   <source>Copied %Ln line(s)</source>
   <translation>
    <numerusform>Copied %Ln line</numerusform>
    <numerusform>Copied %Ln lines</numerusform>
   </translation>
  </message>
  <message>
   <source>Copied a bundle</source>
   <translation>Copied a bundle</translation>
  </message>
  <message>
   <source>Copied a submission</source>
   <translation>Copied a submission</translation>
  </message>
  <message>
   <source>Copies written from this vault</source>
   <translation>Copies written from this vault</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copy</translation>
  </message>
  <message>
   <source>Copy number and title</source>
   <translation>Copy number and title</translation>
  </message>
  <message>
   <source>Copy the bundle</source>
   <translation>Copy the bundle</translation>
  </message>
  <message>
   <source>Copy the history as text</source>
   <translation>Copy the history as text</translation>
  </message>
  <message>
   <source>Copy the original out</source>
   <translation>Copy the original out</translation>
  </message>
  <message>
   <source>Copy the original out of the vault?</source>
   <translation>Copy the original out of the vault?</translation>
  </message>
  <message>
   <source>Copy the submission</source>
   <translation>Copy the submission</translation>
  </message>
  <message>
   <source>Copy the text</source>
   <translation>Copy the text</translation>
  </message>
  <message>
   <source>Copy to</source>
   <translation>Copy to</translation>
  </message>
  <message>
   <source>Copy …</source>
   <translation>Copy …</translation>
  </message>
  <message>
   <source>Copying the original of item {number}</source>
   <translation>Copying the original of item {number}</translation>
  </message>
  <message>
   <source>Correct</source>
   <translation>Correct</translation>
  </message>
  <message>
   <source>Correct a date or a role, or say why it stands.</source>
   <translation>Correct a date or a role, or say why it stands.</translation>
  </message>
  <message>
   <source>Correct a number, or say why both stand.</source>
   <translation>Correct a number, or say why both stand.</translation>
  </message>
  <message>
   <source>Corrected</source>
   <translation>Corrected</translation>
  </message>
  <message>
   <source>Corrected paragraph {number} of a statement</source>
   <translation>Corrected paragraph {number} of a statement</translation>
  </message>
  <message>
   <source>Corrected: one of them was a mistake</source>
   <translation>Corrected: one of them was a mistake</translation>
  </message>
  <message>
   <source>Correction kept with the words before</source>
   <translation>Correction kept with the words before</translation>
  </message>
  <message>
   <source>Counted as one source, because:</source>
   <translation>Counted as one source, because:</translation>
  </message>
  <message>
   <source>Counted on</source>
   <translation>Counted on</translation>
  </message>
  <message>
   <source>Counted once or twice?</source>
   <translation>Counted once or twice?</translation>
  </message>
  <message>
   <source>Counted: {what}</source>
   <translation>Counted: {what}</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Country</translation>
  </message>
  <message>
   <source>Country or body</source>
   <translation>Country or body</translation>
  </message>
  <message>
   <source>Court or authority</source>
   <translation>Court or authority</translation>
  </message>
  <message>
   <source>Cover</source>
   <translation>Cover</translation>
  </message>
  <message>
   <source>Create a vault …</source>
   <translation>Create a vault …</translation>
  </message>
  <message>
   <source>Credibility</source>
   <translation>Credibility</translation>
  </message>
  <message>
   <source>Credibility of what it says</source>
   <translation>Credibility of what it says</translation>
  </message>
  <message>
   <source>Ctrl+L locks at once, whatever is open; what you were writing comes back after unlocking. Ctrl+K finds every other command, F1 explains the screen.</source>
   <translation>Ctrl+L locks at once, whatever is open; what you were writing comes back after unlocking. Ctrl+K finds every other command, F1 explains the screen.</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Currency</translation>
  </message>
  <message numerus="yes">
   <source>Custody log of %Ln event(s) verified.</source>
   <translation>
    <numerusform>Custody log of %Ln event verified.</numerusform>
    <numerusform>Custody log of %Ln events verified.</numerusform>
   </translation>
  </message>
  <message>
   <source>Custody of each exhibit</source>
   <translation>Custody of each exhibit</translation>
  </message>
  <message>
   <source>Custody of item {number}</source>
   <translation>Custody of item {number}</translation>
  </message>
  <message>
   <source>Cut a part of the submission in two</source>
   <translation>Cut a part of the submission in two</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Damaged</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dark</translation>
  </message>
  <message>
   <source>Dashed frame: roles that do not go together</source>
   <translation>Dashed frame: roles that do not go together</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Date</translation>
  </message>
  <message>
   <source>Date of the source</source>
   <translation>Date of the source</translation>
  </message>
  <message>
   <source>Date the event</source>
   <translation>Date the event</translation>
  </message>
  <message>
   <source>Date, if its own</source>
   <translation>Date, if its own</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Dates</translation>
  </message>
  <message>
   <source>Dates of birth</source>
   <translation>Dates of birth</translation>
  </message>
  <message>
   <source>Dates of the session</source>
   <translation>Dates of the session</translation>
  </message>
  <message>
   <source>Dates or numbers in these words differ. They need not speak of the same thing: read both, and state what each account says where it does.</source>
   <translation>Dates or numbers in these words differ. They need not speak of the same thing: read both, and state what each account says where it does.</translation>
  </message>
  <message>
   <source>Dates out of order</source>
   <translation>Dates out of order</translation>
  </message>
  <message>
   <source>Decide each suggestion in the review: hide it or leave it readable.</source>
   <translation>Decide each suggestion in the review: hide it or leave it readable.</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>Decided</translation>
  </message>
  <message>
   <source>Decision of a court or committee</source>
   <translation>Decision of a court or committee</translation>
  </message>
  <message>
   <source>Degree of involvement</source>
   <translation>Degree of involvement</translation>
  </message>
  <message>
   <source>Degrees, such as 43.2389</source>
   <translation>Degrees, such as 43.2389</translation>
  </message>
  <message>
   <source>Degrees, such as 76.8897</source>
   <translation>Degrees, such as 76.8897</translation>
  </message>
  <message>
   <source>Delete: {what}</source>
   <translation>Delete: {what}</translation>
  </message>
  <message>
   <source>Described</source>
   <translation>Described</translation>
  </message>
  <message>
   <source>Described a statement</source>
   <translation>Described a statement</translation>
  </message>
  <message>
   <source>Described an interview</source>
   <translation>Described an interview</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Description</translation>
  </message>
  <message>
   <source>Destroy the keys</source>
   <translation>Destroy the keys</translation>
  </message>
  <message>
   <source>Destroy the keys of this vault</source>
   <translation>Destroy the keys of this vault</translation>
  </message>
  <message>
   <source>Destroy the keys of this vault …</source>
   <translation>Destroy the keys of this vault …</translation>
  </message>
  <message>
   <source>Detail</source>
   <translation>Detail</translation>
  </message>
  <message>
   <source>Detention</source>
   <translation>Detention</translation>
  </message>
  <message>
   <source>Detention changed</source>
   <translation>Detention changed</translation>
  </message>
  <message>
   <source>Did not want to say</source>
   <translation>Did not want to say</translation>
  </message>
  <message>
   <source>Digest of its manifest</source>
   <translation>Digest of its manifest</translation>
  </message>
  <message>
   <source>Digest of the file</source>
   <translation>Digest of the file</translation>
  </message>
  <message>
   <source>Digits of this bundle</source>
   <translation>Digits of this bundle</translation>
  </message>
  <message>
   <source>Disclosure</source>
   <translation>Disclosure</translation>
  </message>
  <message>
   <source>Disputed</source>
   <translation>Disputed</translation>
  </message>
  <message>
   <source>Disputed whether people may be held there</source>
   <translation>Disputed whether people may be held there</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Document</translation>
  </message>
  <message>
   <source>Document (*.docx)</source>
   <translation>Document (*.docx)</translation>
  </message>
  <message>
   <source>Document (*.pdf)</source>
   <translation>Document (*.pdf)</translation>
  </message>
  <message>
   <source>Document chosen</source>
   <translation>Document chosen</translation>
  </message>
  <message>
   <source>Document number</source>
   <translation>Document number</translation>
  </message>
  <message>
   <source>Document numbers</source>
   <translation>Document numbers</translation>
  </message>
  <message>
   <source>Document of the United Nations</source>
   <translation>Document of the United Nations</translation>
  </message>
  <message>
   <source>Document taken off</source>
   <translation>Document taken off</translation>
  </message>
  <message>
   <source>Does it leave?</source>
   <translation>Does it leave?</translation>
  </message>
  <message>
   <source>Does not agree</source>
   <translation>Does not agree</translation>
  </message>
  <message>
   <source>Does not know</source>
   <translation>Does not know</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>Done.</source>
   <translation>Done.</translation>
  </message>
  <message>
   <source>Done: {steps}</source>
   <translation>Done: {steps}</translation>
  </message>
  <message>
   <source>Down the side</source>
   <translation>Down the side</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Draft</translation>
  </message>
  <message>
   <source>Draft, re-issue of {bundle}</source>
   <translation>Draft, re-issue of {bundle}</translation>
  </message>
  <message>
   <source>Draft, supplement of {bundle}</source>
   <translation>Draft, supplement of {bundle}</translation>
  </message>
  <message>
   <source>Drag a box over what must be hidden, with Shift several; or press Enter and move one with the arrow keys.</source>
   <translation>Drag a box over what must be hidden, with Shift several; or press Enter and move one with the arrow keys.</translation>
  </message>
  <message>
   <source>Drag along the sound, or a box over the picture. Esc ends it.</source>
   <translation>Drag along the sound, or a box over the picture. Esc ends it.</translation>
  </message>
  <message>
   <source>Draw a box</source>
   <translation>Draw a box</translation>
  </message>
  <message>
   <source>Draw a box to code</source>
   <translation>Draw a box to code</translation>
  </message>
  <message>
   <source>Drawing (*.svg)</source>
   <translation>Drawing (*.svg)</translation>
  </message>
  <message>
   <source>Drawn where the place around it is</source>
   <translation>Drawn where the place around it is</translation>
  </message>
  <message>
   <source>Drop a bundle's folder or ZIP file here, or choose one.</source>
   <translation>Drop a bundle's folder or ZIP file here, or choose one.</translation>
  </message>
  <message>
   <source>Drop files or folders here. Each is encrypted, its digest recorded, and the original never changed.</source>
   <translation>Drop files or folders here. Each is encrypted, its digest recorded, and the original never changed.</translation>
  </message>
  <message>
   <source>Drop to take these files in</source>
   <translation>Drop to take these files in</translation>
  </message>
  <message>
   <source>Duration</source>
   <translation>Duration</translation>
  </message>
  <message>
   <source>During the interview</source>
   <translation>During the interview</translation>
  </message>
  <message>
   <source>EXIF data of the picture</source>
   <translation>EXIF data of the picture</translation>
  </message>
  <message>
   <source>Each number counts pairs of passages that overlap; on the diagonal, the passages of the code. Enter shows them.</source>
   <translation>Each number counts pairs of passages that overlap; on the diagonal, the passages of the code. Enter shows them.</translation>
  </message>
  <message>
   <source>Each row is</source>
   <translation>Each row is</translation>
  </message>
  <message>
   <source>Earlier text</source>
   <translation>Earlier text</translation>
  </message>
  <message>
   <source>Earlier version</source>
   <translation>Earlier version</translation>
  </message>
  <message>
   <source>Edge between before and after</source>
   <translation>Edge between before and after</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Edit</translation>
  </message>
  <message numerus="yes">
   <source>Edit %Ln item(s)</source>
   <translation>
    <numerusform>Edit %Ln item</numerusform>
    <numerusform>Edit %Ln items</numerusform>
   </translation>
  </message>
  <message>
   <source>Edit case</source>
   <translation>Edit case</translation>
  </message>
  <message>
   <source>Edit claim</source>
   <translation>Edit claim</translation>
  </message>
  <message>
   <source>Edit event</source>
   <translation>Edit event</translation>
  </message>
  <message>
   <source>Edit instrument</source>
   <translation>Edit instrument</translation>
  </message>
  <message>
   <source>Edit person</source>
   <translation>Edit person</translation>
  </message>
  <message>
   <source>Edit place</source>
   <translation>Edit place</translation>
  </message>
  <message>
   <source>Edit proceeding</source>
   <translation>Edit proceeding</translation>
  </message>
  <message>
   <source>Edit provision</source>
   <translation>Edit provision</translation>
  </message>
  <message>
   <source>Edit remedy</source>
   <translation>Edit remedy</translation>
  </message>
  <message>
   <source>Edit statistic</source>
   <translation>Edit statistic</translation>
  </message>
  <message>
   <source>Edit the form's words …</source>
   <translation>Edit the form's words …</translation>
  </message>
  <message>
   <source>Edit the place of detention</source>
   <translation>Edit the place of detention</translation>
  </message>
  <message>
   <source>Edit the recommendation</source>
   <translation>Edit the recommendation</translation>
  </message>
  <message>
   <source>Edit what is shown</source>
   <translation>Edit what is shown</translation>
  </message>
  <message>
   <source>Edit …</source>
   <translation>Edit …</translation>
  </message>
  <message>
   <source>Element of a provision</source>
   <translation>Element of a provision</translation>
  </message>
  <message>
   <source>Elements of provisions</source>
   <translation>Elements of provisions</translation>
  </message>
  <message>
   <source>Empty</source>
   <translation>Empty</translation>
  </message>
  <message>
   <source>Empty and encrypted, on this computer.</source>
   <translation>Empty and encrypted, on this computer.</translation>
  </message>
  <message>
   <source>Empty or thin</source>
   <translation>Empty or thin</translation>
  </message>
  <message>
   <source>Empty: it matters here, and nothing proves it</source>
   <translation>Empty: it matters here, and nothing proves it</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Encoding</translation>
  </message>
  <message>
   <source>Encrypted or broken files; their originals are kept as they are.</source>
   <translation>Encrypted or broken files; their originals are kept as they are.</translation>
  </message>
  <message>
   <source>End for today</source>
   <translation>End for today</translation>
  </message>
  <message>
   <source>End of the stretch from {start} to {end} seconds</source>
   <translation>End of the stretch from {start} to {end} seconds</translation>
  </message>
  <message>
   <source>End the interview</source>
   <translation>End the interview</translation>
  </message>
  <message>
   <source>End the stretch here</source>
   <translation>End the stretch here</translation>
  </message>
  <message>
   <source>Ended a break</source>
   <translation>Ended a break</translation>
  </message>
  <message>
   <source>Ended an interview</source>
   <translation>Ended an interview</translation>
  </message>
  <message>
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <source>Enter opens an item beside its text. Select a passage and link it to people, events and articles of law. Ctrl+Z undoes anything.</source>
   <translation>Enter opens an item beside its text. Select a passage and link it to people, events and articles of law. Ctrl+Z undoes anything.</translation>
  </message>
  <message>
   <source>Enter the recipient's public key.</source>
   <translation>Enter the recipient's public key.</translation>
  </message>
  <message>
   <source>Erase for good</source>
   <translation>Erase for good</translation>
  </message>
  <message>
   <source>Erase item {number} for good</source>
   <translation>Erase item {number} for good</translation>
  </message>
  <message>
   <source>Erase who this person is, for good</source>
   <translation>Erase who this person is, for good</translation>
  </message>
  <message>
   <source>Erased</source>
   <translation>Erased</translation>
  </message>
  <message>
   <source>Erased on request</source>
   <translation>Erased on request</translation>
  </message>
  <message>
   <source>Erased on {day}</source>
   <translation>Erased on {day}</translation>
  </message>
  <message>
   <source>Erasing a person</source>
   <translation>Erasing a person</translation>
  </message>
  <message>
   <source>Erasing item {number}</source>
   <translation>Erasing item {number}</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>Event</translation>
  </message>
  <message>
   <source>Event added</source>
   <translation>Event added</translation>
  </message>
  <message>
   <source>Event changed</source>
   <translation>Event changed</translation>
  </message>
  <message>
   <source>Event put in the trash</source>
   <translation>Event put in the trash</translation>
  </message>
  <message>
   <source>Event taken out of the trash</source>
   <translation>Event taken out of the trash</translation>
  </message>
  <message>
   <source>Event that engages this provision</source>
   <translation>Event that engages this provision</translation>
  </message>
  <message>
   <source>Event without a source</source>
   <translation>Event without a source</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>Events</translation>
  </message>
  <message>
   <source>Events and places</source>
   <translation>Events and places</translation>
  </message>
  <message>
   <source>Events and what they led to</source>
   <translation>Events and what they led to</translation>
  </message>
  <message>
   <source>Events linked</source>
   <translation>Events linked</translation>
  </message>
  <message>
   <source>Events of the case stand here in the order of time, as exactly as their dates are known.</source>
   <translation>Events of the case stand here in the order of time, as exactly as their dates are known.</translation>
  </message>
  <message>
   <source>Events that engage it</source>
   <translation>Events that engage it</translation>
  </message>
  <message>
   <source>Every form of these names is hidden in all bundles but internal ones; “{token}” stands for them there.</source>
   <translation>Every form of these names is hidden in all bundles but internal ones; “{token}” stands for them there.</translation>
  </message>
  <message>
   <source>Every place in which people are held, by whatever name: who runs it, how many it was made for and how many it holds, and whom of the case it held when.</source>
   <translation>Every place in which people are held, by whatever name: who runs it, how many it was made for and how many it holds, and whom of the case it held when.</translation>
  </message>
  <message>
   <source>Every text is searched and every burnt page is read again before anything leaves.</source>
   <translation>Every text is searched and every burnt page is read again before anything leaves.</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Everybody</translation>
  </message>
  <message>
   <source>Everybody and everything in it is invented. You may change it as you like; building it again in another folder takes a minute.</source>
   <translation>Everybody and everything in it is invented. You may change it as you like; building it again in another folder takes a minute.</translation>
  </message>
  <message>
   <source>Everybody in the registry is hidden.</source>
   <translation>Everybody in the registry is hidden.</translation>
  </message>
  <message>
   <source>Everybody whose account or image it is must have agreed.</source>
   <translation>Everybody whose account or image it is must have agreed.</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Everything</translation>
  </message>
  <message>
   <source>Everything is decided; nobody has said yet that every page was looked at.</source>
   <translation>Everything is decided; nobody has said yet that every page was looked at.</translation>
  </message>
  <message>
   <source>Everything of this person is hidden</source>
   <translation>Everything of this person is hidden</translation>
  </message>
  <message>
   <source>Everything that is the same is hidden</source>
   <translation>Everything that is the same is hidden</translation>
  </message>
  <message>
   <source>Everything that is the same is left readable</source>
   <translation>Everything that is the same is left readable</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Evidence added</source>
   <translation>Evidence added</translation>
  </message>
  <message>
   <source>Evidence changed</source>
   <translation>Evidence changed</translation>
  </message>
  <message>
   <source>Evidence of the event</source>
   <translation>Evidence of the event</translation>
  </message>
  <message>
   <source>Evidence taken off</source>
   <translation>Evidence taken off</translation>
  </message>
  <message>
   <source>Evidence under this provision</source>
   <translation>Evidence under this provision</translation>
  </message>
  <message>
   <source>Exhibit</source>
   <translation>Exhibit</translation>
  </message>
  <message>
   <source>Exhibit number</source>
   <translation>Exhibit number</translation>
  </message>
  <message>
   <source>Exhibit without a number</source>
   <translation>Exhibit without a number</translation>
  </message>
  <message>
   <source>Exhibit {label}</source>
   <translation>Exhibit {label}</translation>
  </message>
  <message>
   <source>Exhibits ({count})</source>
   <translation>Exhibits ({count})</translation>
  </message>
  <message>
   <source>Exhibits of the bundle</source>
   <translation>Exhibits of the bundle</translation>
  </message>
  <message>
   <source>Expected &amp;fingerprint</source>
   <translation>Expected &amp;fingerprint</translation>
  </message>
  <message>
   <source>Expire soon</source>
   <translation>Expire soon</translation>
  </message>
  <message>
   <source>Expired</source>
   <translation>Expired</translation>
  </message>
  <message>
   <source>Expired {day}</source>
   <translation>Expired {day}</translation>
  </message>
  <message>
   <source>Expires soon</source>
   <translation>Expires soon</translation>
  </message>
  <message>
   <source>Expires soon: {left}</source>
   <translation>Expires soon: {left}</translation>
  </message>
  <message>
   <source>Expires {day}</source>
   <translation>Expires {day}</translation>
  </message>
  <message>
   <source>Explained</source>
   <translation>Explained</translation>
  </message>
  <message>
   <source>Explained in</source>
   <translation>Explained in</translation>
  </message>
  <message>
   <source>Explained: both can be right</source>
   <translation>Explained: both can be right</translation>
  </message>
  <message>
   <source>Explore the sample case</source>
   <translation>Explore the sample case</translation>
  </message>
  <message>
   <source>Explore the sample …</source>
   <translation>Explore the sample …</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Export</translation>
  </message>
  <message>
   <source>Export a bundle</source>
   <translation>Export a bundle</translation>
  </message>
  <message>
   <source>Export a bundle of these …</source>
   <translation>Export a bundle of these …</translation>
  </message>
  <message>
   <source>Export a bundle of this case</source>
   <translation>Export a bundle of this case</translation>
  </message>
  <message>
   <source>Export the submission</source>
   <translation>Export the submission</translation>
  </message>
  <message>
   <source>Export …</source>
   <translation>Export …</translation>
  </message>
  <message>
   <source>Exported in a bundle</source>
   <translation>Exported in a bundle</translation>
  </message>
  <message>
   <source>Face</source>
   <translation>Face</translation>
  </message>
  <message>
   <source>Faces</source>
   <translation>Faces</translation>
  </message>
  <message>
   <source>Facility</source>
   <translation>Facility</translation>
  </message>
  <message>
   <source>Fair: it resists a person, not a well equipped office. Add a word or two.</source>
   <translation>Fair: it resists a person, not a well equipped office. Add a word or two.</translation>
  </message>
  <message>
   <source>Family</source>
   <translation>Family</translation>
  </message>
  <message>
   <source>Farther away</source>
   <translation>Farther away</translation>
  </message>
  <message>
   <source>Faster</source>
   <translation>Faster</translation>
  </message>
  <message>
   <source>Fictitious; nothing can go wrong.</source>
   <translation>Fictitious; nothing can go wrong.</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Fields</translation>
  </message>
  <message>
   <source>File</source>
   <translation>File</translation>
  </message>
  <message>
   <source>File in the bundle</source>
   <translation>File in the bundle</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>File name</translation>
  </message>
  <message>
   <source>File of the model</source>
   <translation>File of the model</translation>
  </message>
  <message>
   <source>File type</source>
   <translation>File type</translation>
  </message>
  <message>
   <source>Files that were not taken in</source>
   <translation>Files that were not taken in</translation>
  </message>
  <message>
   <source>Filter the list</source>
   <translation>Filter the list</translation>
  </message>
  <message>
   <source>Filters that can be removed</source>
   <translation>Filters that can be removed</translation>
  </message>
  <message>
   <source>Filters, with the number of items each leaves</source>
   <translation>Filters, with the number of items each leaves</translation>
  </message>
  <message>
   <source>Find a code</source>
   <translation>Find a code</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Find a command</translation>
  </message>
  <message>
   <source>Find a provision, a case or a person</source>
   <translation>Find a provision, a case or a person</translation>
  </message>
  <message>
   <source>Find a tag, or write a new one</source>
   <translation>Find a tag, or write a new one</translation>
  </message>
  <message>
   <source>Find by code or title</source>
   <translation>Find by code or title</translation>
  </message>
  <message>
   <source>Find by name or region</source>
   <translation>Find by name or region</translation>
  </message>
  <message>
   <source>Find by name, alias or pseudonym</source>
   <translation>Find by name, alias or pseudonym</translation>
  </message>
  <message>
   <source>Find by name, region, authority</source>
   <translation>Find by name, region, authority</translation>
  </message>
  <message>
   <source>Find by number or word, such as 9(3) or arrest</source>
   <translation>Find by number or word, such as 9(3) or arrest</translation>
  </message>
  <message>
   <source>Find by title, court, number, charge</source>
   <translation>Find by title, court, number, charge</translation>
  </message>
  <message>
   <source>Find by title, place or date</source>
   <translation>Find by title, place or date</translation>
  </message>
  <message>
   <source>Find by what is counted, source, place</source>
   <translation>Find by what is counted, source, place</translation>
  </message>
  <message>
   <source>Find by words or article</source>
   <translation>Find by words or article</translation>
  </message>
  <message>
   <source>Find by words, addressee or article</source>
   <translation>Find by words, addressee or article</translation>
  </message>
  <message>
   <source>Find by words, topic or document</source>
   <translation>Find by words, topic or document</translation>
  </message>
  <message>
   <source>Find in the network</source>
   <translation>Find in the network</translation>
  </message>
  <message>
   <source>Find in the text</source>
   <translation>Find in the text</translation>
  </message>
  <message>
   <source>Find in this document</source>
   <translation>Find in this document</translation>
  </message>
  <message>
   <source>Find in this text</source>
   <translation>Find in this text</translation>
  </message>
  <message>
   <source>Find passages for it</source>
   <translation>Find passages for it</translation>
  </message>
  <message>
   <source>Find what to cite</source>
   <translation>Find what to cite</translation>
  </message>
  <message>
   <source>Find where the names occur</source>
   <translation>Find where the names occur</translation>
  </message>
  <message>
   <source>Finding added</source>
   <translation>Finding added</translation>
  </message>
  <message>
   <source>Findings behind it</source>
   <translation>Findings behind it</translation>
  </message>
  <message>
   <source>Fingerprint of the key, to be compared</source>
   <translation>Fingerprint of the key, to be compared</translation>
  </message>
  <message>
   <source>First draft from the records</source>
   <translation>First draft from the records</translation>
  </message>
  <message>
   <source>First instance</source>
   <translation>First instance</translation>
  </message>
  <message>
   <source>First page</source>
   <translation>First page</translation>
  </message>
  <message>
   <source>Fit the width</source>
   <translation>Fit the width</translation>
  </message>
  <message>
   <source>Fit the window</source>
   <translation>Fit the window</translation>
  </message>
  <message>
   <source>Fitted</source>
   <translation>Fitted</translation>
  </message>
  <message>
   <source>Flag opened again</source>
   <translation>Flag opened again</translation>
  </message>
  <message>
   <source>Flag settled</source>
   <translation>Flag settled</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Folder</translation>
  </message>
  <message>
   <source>Folder for the backup: new, empty, or an earlier backup</source>
   <translation>Folder for the backup: new, empty, or an earlier backup</translation>
  </message>
  <message>
   <source>Folder of the backup</source>
   <translation>Folder of the backup</translation>
  </message>
  <message>
   <source>Folder of the bundle</source>
   <translation>Folder of the bundle</translation>
  </message>
  <message>
   <source>Folder of the vault</source>
   <translation>Folder of the vault</translation>
  </message>
  <message>
   <source>Folder: {folder}</source>
   <translation>Folder: {folder}</translation>
  </message>
  <message>
   <source>Follow the recording in the text</source>
   <translation>Follow the recording in the text</translation>
  </message>
  <message>
   <source>Footnote of own words</source>
   <translation>Footnote of own words</translation>
  </message>
  <message>
   <source>Footnote of own words …</source>
   <translation>Footnote of own words …</translation>
  </message>
  <message>
   <source>Footnotes of this part</source>
   <translation>Footnotes of this part</translation>
  </message>
  <message>
   <source>For</source>
   <translation>For</translation>
  </message>
  <message>
   <source>For archives (PDF/A-2b)</source>
   <translation>For archives (PDF/A-2b)</translation>
  </message>
  <message>
   <source>For it</source>
   <translation>For it</translation>
  </message>
  <message>
   <source>For my own work: not redacted</source>
   <translation>For my own work: not redacted</translation>
  </message>
  <message>
   <source>For no purpose</source>
   <translation>For no purpose</translation>
  </message>
  <message>
   <source>For somebody unnamed, say who it is, such as “Guard 1”.</source>
   <translation>For somebody unnamed, say who it is, such as “Guard 1”.</translation>
  </message>
  <message>
   <source>For what purposes</source>
   <translation>For what purposes</translation>
  </message>
  <message>
   <source>For whom</source>
   <translation>For whom</translation>
  </message>
  <message>
   <source>For whom consent is asked</source>
   <translation>For whom consent is asked</translation>
  </message>
  <message>
   <source>For whom is the bundle?</source>
   <translation>For whom is the bundle?</translation>
  </message>
  <message>
   <source>For whom the bundle is</source>
   <translation>For whom the bundle is</translation>
  </message>
  <message>
   <source>For: court, committee or person</source>
   <translation>For: court, committee or person</translation>
  </message>
  <message>
   <source>Foreign citizens who arrived</source>
   <translation>Foreign citizens who arrived</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Forget</translation>
  </message>
  <message>
   <source>Forget a view</source>
   <translation>Forget a view</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>Forward 3 seconds</source>
   <translation>Forward 3 seconds</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Found</translation>
  </message>
  <message>
   <source>From</source>
   <translation>From</translation>
  </message>
  <message>
   <source>From a file …</source>
   <translation>From a file …</translation>
  </message>
  <message>
   <source>From harm to redress</source>
   <translation>From harm to redress</translation>
  </message>
  <message>
   <source>From here on recorded with: {device}.</source>
   <translation>From here on recorded with: {device}.</translation>
  </message>
  <message>
   <source>From page</source>
   <translation>From page</translation>
  </message>
  <message>
   <source>From the list, or in words of one’s own</source>
   <translation>From the list, or in words of one’s own</translation>
  </message>
  <message>
   <source>From then on the text stands as it is; a change makes another statement. A person may refuse to sign, and that is recorded as well.</source>
   <translation>From then on the text stands as it is; a change makes another statement. A person may refuse to sign, and that is recorded as well.</translation>
  </message>
  <message>
   <source>From when to when</source>
   <translation>From when to when</translation>
  </message>
  <message>
   <source>From whom it was received</source>
   <translation>From whom it was received</translation>
  </message>
  <message>
   <source>From whom they were received</source>
   <translation>From whom they were received</translation>
  </message>
  <message>
   <source>Full quality</source>
   <translation>Full quality</translation>
  </message>
  <message>
   <source>GPS data</source>
   <translation>GPS data</translation>
  </message>
  <message>
   <source>Gaps</source>
   <translation>Gaps</translation>
  </message>
  <message>
   <source>Gaps from a month</source>
   <translation>Gaps from a month</translation>
  </message>
  <message>
   <source>Gaps from a week</source>
   <translation>Gaps from a week</translation>
  </message>
  <message>
   <source>Gaps from a year</source>
   <translation>Gaps from a year</translation>
  </message>
  <message>
   <source>Gaps from half a year</source>
   <translation>Gaps from half a year</translation>
  </message>
  <message>
   <source>Gave up an empty recording</source>
   <translation>Gave up an empty recording</translation>
  </message>
  <message>
   <source>Give a name, real or not.</source>
   <translation>Give a name, real or not.</translation>
  </message>
  <message>
   <source>Give its password</source>
   <translation>Give its password</translation>
  </message>
  <message>
   <source>Give people their parts in events, events their places, proceedings their parties. The program ties nobody to anybody: every line is a record that a person made.</source>
   <translation>Give people their parts in events, events their places, proceedings their parties. The program ties nobody to anybody: every line is a record that a person made.</translation>
  </message>
  <message>
   <source>Give places a latitude and a longitude, and events a place. Protected places and homes are drawn coarsely, so that a photograph of the screen leads to nobody’s door.</source>
   <translation>Give places a latitude and a longitude, and events a place. Protected places and homes are drawn coarsely, so that a photograph of the screen leads to nobody’s door.</translation>
  </message>
  <message>
   <source>Give the folder a name without / \ : * ? " &lt; &gt; |.</source>
   <translation>Give the folder a name without / \ : * ? " &lt; &gt; |.</translation>
  </message>
  <message>
   <source>Give the password of a locked file</source>
   <translation>Give the password of a locked file</translation>
  </message>
  <message>
   <source>Give the vault's folder and its passphrase.</source>
   <translation>Give the vault's folder and its passphrase.</translation>
  </message>
  <message>
   <source>Give the vault's folder and its recovery key.</source>
   <translation>Give the vault's folder and its recovery key.</translation>
  </message>
  <message>
   <source>Given on</source>
   <translation>Given on</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Go on</translation>
  </message>
  <message>
   <source>Go on with it</source>
   <translation>Go on with it</translation>
  </message>
  <message>
   <source>Go on writing</source>
   <translation>Go on writing</translation>
  </message>
  <message>
   <source>Go on: {job}</source>
   <translation>Go on: {job}</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Go there</translation>
  </message>
  <message>
   <source>Go to the event</source>
   <translation>Go to the event</translation>
  </message>
  <message>
   <source>Go to the passage</source>
   <translation>Go to the passage</translation>
  </message>
  <message>
   <source>Go to the proceeding</source>
   <translation>Go to the proceeding</translation>
  </message>
  <message>
   <source>Go to the source</source>
   <translation>Go to the source</translation>
  </message>
  <message>
   <source>Go to what is linked</source>
   <translation>Go to what is linked</translation>
  </message>
  <message>
   <source>Go to where it is mended</source>
   <translation>Go to where it is mended</translation>
  </message>
  <message>
   <source>Go to {place}</source>
   <translation>Go to {place}</translation>
  </message>
  <message>
   <source>Good: guessing it would take years on many computers.</source>
   <translation>Good: guessing it would take years on many computers.</translation>
  </message>
  <message>
   <source>Greys</source>
   <translation>Greys</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Group</translation>
  </message>
  <message>
   <source>Group of people</source>
   <translation>Group of people</translation>
  </message>
  <message>
   <source>Grouped by</source>
   <translation>Grouped by</translation>
  </message>
  <message>
   <source>Guarantees of non-repetition</source>
   <translation>Guarantees of non-repetition</translation>
  </message>
  <message>
   <source>Guardian</source>
   <translation>Guardian</translation>
  </message>
  <message>
   <source>Had the pairs computed again</source>
   <translation>Had the pairs computed again</translation>
  </message>
  <message>
   <source>Hand-overs ({count})</source>
   <translation>Hand-overs ({count})</translation>
  </message>
  <message>
   <source>Handed in by</source>
   <translation>Handed in by</translation>
  </message>
  <message>
   <source>Harmed</source>
   <translation>Harmed</translation>
  </message>
  <message>
   <source>Has</source>
   <translation>Has</translation>
  </message>
  <message>
   <source>Have a speech model write it down</source>
   <translation>Have a speech model write it down</translation>
  </message>
  <message>
   <source>Have all pairs computed again?</source>
   <translation>Have all pairs computed again?</translation>
  </message>
  <message>
   <source>Head of the statement</source>
   <translation>Head of the statement</translation>
  </message>
  <message>
   <source>Head …</source>
   <translation>Head …</translation>
  </message>
  <message>
   <source>Heading {level}</source>
   <translation>Heading {level}</translation>
  </message>
  <message>
   <source>Headings of the template</source>
   <translation>Headings of the template</translation>
  </message>
  <message>
   <source>Held by</source>
   <translation>Held by</translation>
  </message>
  <message>
   <source>Held: {name}</source>
   <translation>Held: {name}</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Help</translation>
  </message>
  <message>
   <source>Here you see which codes stand on the same words, and how often.</source>
   <translation>Here you see which codes stand on the same words, and how often.</translation>
  </message>
  <message numerus="yes">
   <source>Hid a rare detail in %Ln place(s)</source>
   <translation>
    <numerusform>Hid a rare detail in %Ln place</numerusform>
    <numerusform>Hid a rare detail in %Ln places</numerusform>
   </translation>
  </message>
  <message>
   <source>Hidden copy</source>
   <translation>Hidden copy</translation>
  </message>
  <message>
   <source>Hide all of this person</source>
   <translation>Hide all of this person</translation>
  </message>
  <message>
   <source>Hide all that are the same</source>
   <translation>Hide all that are the same</translation>
  </message>
  <message>
   <source>Hide everything suggested</source>
   <translation>Hide everything suggested</translation>
  </message>
  <message>
   <source>Hide it</source>
   <translation>Hide it</translation>
  </message>
  <message>
   <source>Hide this (M)</source>
   <translation>Hide this (M)</translation>
  </message>
  <message>
   <source>Hide what earlier bundles hid</source>
   <translation>Hide what earlier bundles hid</translation>
  </message>
  <message>
   <source>Hide what is chosen</source>
   <translation>Hide what is chosen</translation>
  </message>
  <message>
   <source>Hide what is selected</source>
   <translation>Hide what is selected</translation>
  </message>
  <message>
   <source>Hide what nobody has reviewed yet, too</source>
   <translation>Hide what nobody has reviewed yet, too</translation>
  </message>
  <message>
   <source>Hides</source>
   <translation>Hides</translation>
  </message>
  <message>
   <source>History</source>
   <translation>History</translation>
  </message>
  <message>
   <source>History ({count})</source>
   <translation>History ({count})</translation>
  </message>
  <message>
   <source>Hospital, children’s institution</source>
   <translation>Hospital, children’s institution</translation>
  </message>
  <message>
   <source>How</source>
   <translation>How</translation>
  </message>
  <message>
   <source>How acquired</source>
   <translation>How acquired</translation>
  </message>
  <message>
   <source>How do you want to begin?</source>
   <translation>How do you want to begin?</translation>
  </message>
  <message>
   <source>How far around the chosen one</source>
   <translation>How far around the chosen one</translation>
  </message>
  <message>
   <source>How far it is read</source>
   <translation>How far it is read</translation>
  </message>
  <message>
   <source>How far it is translated</source>
   <translation>How far it is translated</translation>
  </message>
  <message>
   <source>How far it reaches</source>
   <translation>How far it reaches</translation>
  </message>
  <message>
   <source>How far the bundle is</source>
   <translation>How far the bundle is</translation>
  </message>
  <message>
   <source>How far the check is</source>
   <translation>How far the check is</translation>
  </message>
  <message>
   <source>How far the opening is</source>
   <translation>How far the opening is</translation>
  </message>
  <message>
   <source>How it bears on what the State says</source>
   <translation>How it bears on what the State says</translation>
  </message>
  <message>
   <source>How it was counted</source>
   <translation>How it was counted</translation>
  </message>
  <message>
   <source>How it was given</source>
   <translation>How it was given</translation>
  </message>
  <message>
   <source>How large it may be</source>
   <translation>How large it may be</translation>
  </message>
  <message>
   <source>How long the submission is</source>
   <translation>How long the submission is</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>How many</translation>
  </message>
  <message>
   <source>How many of a group</source>
   <translation>How many of a group</translation>
  </message>
  <message>
   <source>How many of what?</source>
   <translation>How many of what?</translation>
  </message>
  <message>
   <source>How many people</source>
   <translation>How many people</translation>
  </message>
  <message>
   <source>How many people it was made for</source>
   <translation>How many people it was made for</translation>
  </message>
  <message>
   <source>How notified</source>
   <translation>How notified</translation>
  </message>
  <message>
   <source>How strong it is</source>
   <translation>How strong it is</translation>
  </message>
  <message>
   <source>How sure it is</source>
   <translation>How sure it is</translation>
  </message>
  <message>
   <source>How the event goes with another</source>
   <translation>How the event goes with another</translation>
  </message>
  <message>
   <source>I have heard the recording and read the whole text</source>
   <translation>I have heard the recording and read the whole text</translation>
  </message>
  <message>
   <source>I have looked at every page</source>
   <translation>I have looked at every page</translation>
  </message>
  <message>
   <source>I have only the recovery key, and type that</source>
   <translation>I have only the recovery key, and type that</translation>
  </message>
  <message>
   <source>I have written it down and keep it away from this computer</source>
   <translation>I have written it down and keep it away from this computer</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Id</translation>
  </message>
  <message>
   <source>Id, from</source>
   <translation>Id, from</translation>
  </message>
  <message>
   <source>Id, to</source>
   <translation>Id, to</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>Identity</translation>
  </message>
  <message>
   <source>Ids of the passages</source>
   <translation>Ids of the passages</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignore</translation>
  </message>
  <message>
   <source>Ignore {field}: {value}</source>
   <translation>Ignore {field}: {value}</translation>
  </message>
  <message>
   <source>Ignore: {name}</source>
   <translation>Ignore: {name}</translation>
  </message>
  <message>
   <source>Ignored</source>
   <translation>Ignored</translation>
  </message>
  <message>
   <source>Ignored a proposed value</source>
   <translation>Ignored a proposed value</translation>
  </message>
  <message>
   <source>Ignored: {field}</source>
   <translation>Ignored: {field}</translation>
  </message>
  <message>
   <source>Immigration, reception, transit</source>
   <translation>Immigration, reception, transit</translation>
  </message>
  <message>
   <source>Implemented</source>
   <translation>Implemented</translation>
  </message>
  <message>
   <source>Implemented in part</source>
   <translation>Implemented in part</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Import</translation>
  </message>
  <message numerus="yes">
   <source>Import %Ln file(s)</source>
   <translation>
    <numerusform>Import %Ln file</numerusform>
    <numerusform>Import %Ln files</numerusform>
   </translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>Import files</translation>
  </message>
  <message>
   <source>Import files into this case</source>
   <translation>Import files into this case</translation>
  </message>
  <message>
   <source>Importance</source>
   <translation>Importance</translation>
  </message>
  <message>
   <source>Importance of a passage changed</source>
   <translation>Importance of a passage changed</translation>
  </message>
  <message>
   <source>Importance of the passage: not said</source>
   <translation>Importance of the passage: not said</translation>
  </message>
  <message>
   <source>Importance of the passage: {number}</source>
   <translation>Importance of the passage: {number}</translation>
  </message>
  <message>
   <source>Important</source>
   <translation>Important</translation>
  </message>
  <message>
   <source>Important: {number}</source>
   <translation>Important: {number}</translation>
  </message>
  <message>
   <source>In a chain</source>
   <translation>In a chain</translation>
  </message>
  <message>
   <source>In a few words</source>
   <translation>In a few words</translation>
  </message>
  <message>
   <source>In another script</source>
   <translation>In another script</translation>
  </message>
  <message>
   <source>In force</source>
   <translation>In force</translation>
  </message>
  <message>
   <source>In force: {left}</source>
   <translation>In force: {left}</translation>
  </message>
  <message>
   <source>In order</source>
   <translation>In order</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>In person</translation>
  </message>
  <message>
   <source>In roles that do not go together: {roles}</source>
   <translation>In roles that do not go together: {roles}</translation>
  </message>
  <message>
   <source>In the folder</source>
   <translation>In the folder</translation>
  </message>
  <message>
   <source>In the open vault</source>
   <translation>In the open vault</translation>
  </message>
  <message>
   <source>In the order of the items</source>
   <translation>In the order of the items</translation>
  </message>
  <message>
   <source>In the own language</source>
   <translation>In the own language</translation>
  </message>
  <message>
   <source>In the trash</source>
   <translation>In the trash</translation>
  </message>
  <message>
   <source>In which act</source>
   <translation>In which act</translation>
  </message>
  <message>
   <source>In writing</source>
   <translation>In writing</translation>
  </message>
  <message>
   <source>In your words</source>
   <translation>In your words</translation>
  </message>
  <message>
   <source>Independent sources</source>
   <translation>Independent sources</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>Index</translation>
  </message>
  <message>
   <source>Instances</source>
   <translation>Instances</translation>
  </message>
  <message>
   <source>Instead</source>
   <translation>Instead</translation>
  </message>
  <message>
   <source>Institution</source>
   <translation>Institution</translation>
  </message>
  <message>
   <source>Instrument</source>
   <translation>Instrument</translation>
  </message>
  <message>
   <source>Instrument added</source>
   <translation>Instrument added</translation>
  </message>
  <message>
   <source>Instrument changed</source>
   <translation>Instrument changed</translation>
  </message>
  <message>
   <source>Interpreter</source>
   <translation>Interpreter</translation>
  </message>
  <message>
   <source>Interview begun</source>
   <translation>Interview begun</translation>
  </message>
  <message>
   <source>Interview ended and written up</source>
   <translation>Interview ended and written up</translation>
  </message>
  <message>
   <source>Interview gone on with</source>
   <translation>Interview gone on with</translation>
  </message>
  <message>
   <source>Interview put in the trash</source>
   <translation>Interview put in the trash</translation>
  </message>
  <message>
   <source>Interviewers</source>
   <translation>Interviewers</translation>
  </message>
  <message>
   <source>Interviews</source>
   <translation>Interviews</translation>
  </message>
  <message>
   <source>Into the case</source>
   <translation>Into the case</translation>
  </message>
  <message>
   <source>Is an appeal from</source>
   <translation>Is an appeal from</translation>
  </message>
  <message>
   <source>Is the instrument missing? Add it first, with Ctrl+Shift+N.</source>
   <translation>Is the instrument missing? Add it first, with Ctrl+Shift+N.</translation>
  </message>
  <message>
   <source>It alone opens the vault. Nobody can reset it, the makers of this program included. Five random words are easy to remember and hard to guess.</source>
   <translation>It alone opens the vault. Nobody can reset it, the makers of this program included. Five random words are easy to remember and hard to guess.</translation>
  </message>
  <message>
   <source>It becomes a new version; the versions before it stay.</source>
   <translation>It becomes a new version; the versions before it stay.</translation>
  </message>
  <message>
   <source>It belongs to a case: add the case first.</source>
   <translation>It belongs to a case: add the case first.</translation>
  </message>
  <message>
   <source>It came of</source>
   <translation>It came of</translation>
  </message>
  <message>
   <source>It followed</source>
   <translation>It followed</translation>
  </message>
  <message>
   <source>It has as a part</source>
   <translation>It has as a part</translation>
  </message>
  <message>
   <source>It hides nothing: the folder stays and shows that there was a vault. Who asks you for the passphrase may not believe that there is none any more.</source>
   <translation>It hides nothing: the folder stays and shows that there was a vault. Who asks you for the passphrase may not believe that there is none any more.</translation>
  </message>
  <message>
   <source>It is</source>
   <translation>It is</translation>
  </message>
  <message>
   <source>It is a part of</source>
   <translation>It is a part of</translation>
  </message>
  <message>
   <source>It is coded to law: put it to a claim, or make one of it.</source>
   <translation>It is coded to law: put it to a claim, or make one of it.</translation>
  </message>
  <message>
   <source>It is more than there are people in the world ({one}).</source>
   <translation>It is more than there are people in the world ({one}).</translation>
  </message>
  <message>
   <source>It is not so …</source>
   <translation>It is not so …</translation>
  </message>
  <message>
   <source>It is not suggested again; the reason is kept.</source>
   <translation>It is not suggested again; the reason is kept.</translation>
  </message>
  <message>
   <source>It led to</source>
   <translation>It led to</translation>
  </message>
  <message>
   <source>It lies in {folder}</source>
   <translation>It lies in {folder}</translation>
  </message>
  <message>
   <source>It may not leave; nothing that was made of it may, either.</source>
   <translation>It may not leave; nothing that was made of it may, either.</translation>
  </message>
  <message>
   <source>It neither cites this nor names the person.</source>
   <translation>It neither cites this nor names the person.</translation>
  </message>
  <message>
   <source>It opens the vault when the passphrase is lost. Keep it where the computer is not, and where nobody finds it who must not read what is in the vault.</source>
   <translation>It opens the vault when the passphrase is lost. Keep it where the computer is not, and where nobody finds it who must not read what is in the vault.</translation>
  </message>
  <message>
   <source>It opens the vault when the passphrase or the key file is lost. It is shown now and never again. Whoever loses both the passphrase and this key loses the vault.</source>
   <translation>It opens the vault when the passphrase or the key file is lost. It is shown now and never again. Whoever loses both the passphrase and this key loses the vault.</translation>
  </message>
  <message>
   <source>It replaces what the same person said before, from now on; nothing is lost.</source>
   <translation>It replaces what the same person said before, from now on; nothing is lost.</translation>
  </message>
  <message>
   <source>It says</source>
   <translation>It says</translation>
  </message>
  <message>
   <source>It says none at all ({one}): see whether none was counted or nothing was.</source>
   <translation>It says none at all ({one}): see whether none was counted or nothing was.</translation>
  </message>
  <message>
   <source>It says: {value}</source>
   <translation>It says: {value}</translation>
  </message>
  <message>
   <source>It speaks</source>
   <translation>It speaks</translation>
  </message>
  <message>
   <source>It was</source>
   <translation>It was</translation>
  </message>
  <message>
   <source>It was after another event</source>
   <translation>It was after another event</translation>
  </message>
  <message>
   <source>It was before another event</source>
   <translation>It was before another event</translation>
  </message>
  <message>
   <source>It was followed by</source>
   <translation>It was followed by</translation>
  </message>
  <message>
   <source>It was not made.</source>
   <translation>It was not made.</translation>
  </message>
  <message>
   <source>It was sent to the printer.</source>
   <translation>It was sent to the printer.</translation>
  </message>
  <message>
   <source>It was signed, and stands as it is; a change makes another statement.</source>
   <translation>It was signed, and stands as it is; a change makes another statement.</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Item</translation>
  </message>
  <message>
   <source>Item that holds its text</source>
   <translation>Item that holds its text</translation>
  </message>
  <message>
   <source>Item that is evidence of the event</source>
   <translation>Item that is evidence of the event</translation>
  </message>
  <message>
   <source>Item that is evidence under this provision</source>
   <translation>Item that is evidence under this provision</translation>
  </message>
  <message>
   <source>Item that is the document</source>
   <translation>Item that is the document</translation>
  </message>
  <message>
   <source>Item that is the source</source>
   <translation>Item that is the source</translation>
  </message>
  <message>
   <source>Item {number}</source>
   <translation>Item {number}</translation>
  </message>
  <message>
   <source>Item {number} tagged “{tag}”</source>
   <translation>Item {number} tagged “{tag}”</translation>
  </message>
  <message>
   <source>Item {number} was read.</source>
   <translation>Item {number} was read.</translation>
  </message>
  <message>
   <source>Item {number} was written down; it waits to be signed off.</source>
   <translation>Item {number} was written down; it waits to be signed off.</translation>
  </message>
  <message>
   <source>Item {number}, erased</source>
   <translation>Item {number}, erased</translation>
  </message>
  <message>
   <source>Item {number}: link to “{what}” taken off</source>
   <translation>Item {number}: link to “{what}” taken off</translation>
  </message>
  <message>
   <source>Item {number}: {field} changed</source>
   <translation>Item {number}: {field} changed</translation>
  </message>
  <message>
   <source>Item {one} belongs to item {other}: {relation}.</source>
   <translation>Item {one} belongs to item {other}: {relation}.</translation>
  </message>
  <message>
   <source>Item {one} came in item {other}.</source>
   <translation>Item {one} came in item {other}.</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Items</translation>
  </message>
  <message>
   <source>Items as pictures</source>
   <translation>Items as pictures</translation>
  </message>
  <message>
   <source>Items by kind</source>
   <translation>Items by kind</translation>
  </message>
  <message>
   <source>Items erased: {count}.</source>
   <translation>Items erased: {count}.</translation>
  </message>
  <message>
   <source>Items that can go into the bundle</source>
   <translation>Items that can go into the bundle</translation>
  </message>
  <message>
   <source>Items that name the person, and go on hiding it: {numbers}</source>
   <translation>Items that name the person, and go on hiding it: {numbers}</translation>
  </message>
  <message>
   <source>Items {one} and {other} are accounts of {person}.</source>
   <translation>Items {one} and {other} are accounts of {person}.</translation>
  </message>
  <message>
   <source>Items {one} and {other} go back to the same source.</source>
   <translation>Items {one} and {other} go back to the same source.</translation>
  </message>
  <message>
   <source>Items {one} and {other} were had from the same hand: {source}.</source>
   <translation>Items {one} and {other} were had from the same hand: {source}.</translation>
  </message>
  <message>
   <source>Items {one} and {other} were made by the same author: {author}.</source>
   <translation>Items {one} and {other} were made by the same author: {author}.</translation>
  </message>
  <message>
   <source>Items, and what they show</source>
   <translation>Items, and what they show</translation>
  </message>
  <message>
   <source>Items: {numbers}</source>
   <translation>Items: {numbers}</translation>
  </message>
  <message>
   <source>Its number</source>
   <translation>Its number</translation>
  </message>
  <message>
   <source>Its pages could not be prepared for redaction.</source>
   <translation>Its pages could not be prepared for redaction.</translation>
  </message>
  <message>
   <source>Its pages, burnt</source>
   <translation>Its pages, burnt</translation>
  </message>
  <message>
   <source>Its passages and narrower themes go to the one that stays.</source>
   <translation>Its passages and narrower themes go to the one that stays.</translation>
  </message>
  <message>
   <source>Its passphrase</source>
   <translation>Its passphrase</translation>
  </message>
  <message>
   <source>Its passphrase, also in passphrase.txt beside it</source>
   <translation>Its passphrase, also in passphrase.txt beside it</translation>
  </message>
  <message>
   <source>Its period ({period}) has not begun yet.</source>
   <translation>Its period ({period}) has not begun yet.</translation>
  </message>
  <message>
   <source>Its source ({source_date}) is older than the period that it counts ({period}).</source>
   <translation>Its source ({source_date}) is older than the period that it counts ({period}).</translation>
  </message>
  <message>
   <source>Its testimony</source>
   <translation>Its testimony</translation>
  </message>
  <message>
   <source>Its text</source>
   <translation>Its text</translation>
  </message>
  <message>
   <source>Its text, typeset again</source>
   <translation>Its text, typeset again</translation>
  </message>
  <message>
   <source>Its very words</source>
   <translation>Its very words</translation>
  </message>
  <message>
   <source>Its very words are missing</source>
   <translation>Its very words are missing</translation>
  </message>
  <message>
   <source>Its words</source>
   <translation>Its words</translation>
  </message>
  <message>
   <source>Its words in a language, and from when to when they were law.</source>
   <translation>Its words in a language, and from when to when they were law.</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Jobs</translation>
  </message>
  <message>
   <source>Join with the row below</source>
   <translation>Join with the row below</translation>
  </message>
  <message>
   <source>Joined two parts of the submission</source>
   <translation>Joined two parts of the submission</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Keep</translation>
  </message>
  <message>
   <source>Keep everybody who appears in your cases here, under all of their names: Kuager finds these names in every form and hides those of protected people in what leaves.</source>
   <translation>Keep everybody who appears in your cases here, under all of their names: Kuager finds these names in every form and hides those of protected people in what leaves.</translation>
  </message>
  <message>
   <source>Keep how this view is set, or come back to how it was</source>
   <translation>Keep how this view is set, or come back to how it was</translation>
  </message>
  <message>
   <source>Keep this view</source>
   <translation>Keep this view</translation>
  </message>
  <message>
   <source>Keep this view under a name …</source>
   <translation>Keep this view under a name …</translation>
  </message>
  <message>
   <source>Keep: empty</source>
   <translation>Keep: empty</translation>
  </message>
  <message>
   <source>Keep: several values</source>
   <translation>Keep: several values</translation>
  </message>
  <message>
   <source>Keep: {value}</source>
   <translation>Keep: {value}</translation>
  </message>
  <message>
   <source>Keeping a photograph</source>
   <translation>Keeping a photograph</translation>
  </message>
  <message>
   <source>Kept as item {number}, {time} long.</source>
   <translation>Kept as item {number}, {time} long.</translation>
  </message>
  <message>
   <source>Kept of a recording that was cut off</source>
   <translation>Kept of a recording that was cut off</translation>
  </message>
  <message>
   <source>Key file</source>
   <translation>Key file</translation>
  </message>
  <message>
   <source>Key file (if there is one)</source>
   <translation>Key file (if there is one)</translation>
  </message>
  <message>
   <source>Key file (optional)</source>
   <translation>Key file (optional)</translation>
  </message>
  <message>
   <source>Key file from now on (optional)</source>
   <translation>Key file from now on (optional)</translation>
  </message>
  <message>
   <source>Key file until now (if there is one)</source>
   <translation>Key file until now (if there is one)</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Keyboard</translation>
  </message>
  <message>
   <source>Keyboard: {layout}</source>
   <translation>Keyboard: {layout}</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Keys</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>Kind of code</source>
   <translation>Kind of code</translation>
  </message>
  <message>
   <source>Kind of item</source>
   <translation>Kind of item</translation>
  </message>
  <message>
   <source>Kind of record</source>
   <translation>Kind of record</translation>
  </message>
  <message>
   <source>Kind of text</source>
   <translation>Kind of text</translation>
  </message>
  <message>
   <source>Kind …</source>
   <translation>Kind …</translation>
  </message>
  <message>
   <source>Kuager</source>
   <translation>Kuager</translation>
  </message>
  <message>
   <source>Kuager can look through every text for these names, in each form and script.</source>
   <translation>Kuager can look through every text for these names, in each form and script.</translation>
  </message>
  <message>
   <source>Kuager keeps testimony and evidence in an encrypted vault on this computer, and makes redacted bundles of it that can be verified. First of all: which language?</source>
   <translation>Kuager keeps testimony and evidence in an encrypted vault on this computer, and makes redacted bundles of it that can be verified. First of all: which language?</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>Lanes</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Language</translation>
  </message>
  <message>
   <source>Language of the text</source>
   <translation>Language of the text</translation>
  </message>
  <message>
   <source>Language of the window</source>
   <translation>Language of the window</translation>
  </message>
  <message>
   <source>Language that is spoken</source>
   <translation>Language that is spoken</translation>
  </message>
  <message>
   <source>Language, translation</source>
   <translation>Language, translation</translation>
  </message>
  <message>
   <source>Large: independent sources. Right: best grade. ¶ passages, ≠ sources against it and open contradictions, ● ◐ ○ how many sources may be used for {profile}.</source>
   <translation>Large: independent sources. Right: best grade. ¶ passages, ≠ sources against it and open contradictions, ● ◐ ○ how many sources may be used for {profile}.</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Larger</translation>
  </message>
  <message>
   <source>Last changed</source>
   <translation>Last changed</translation>
  </message>
  <message>
   <source>Last day for an appeal</source>
   <translation>Last day for an appeal</translation>
  </message>
  <message>
   <source>Last edited by</source>
   <translation>Last edited by</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Later</translation>
  </message>
  <message>
   <source>Later text</source>
   <translation>Later text</translation>
  </message>
  <message>
   <source>Later version</source>
   <translation>Later version</translation>
  </message>
  <message>
   <source>Latitude</source>
   <translation>Latitude</translation>
  </message>
  <message>
   <source>Law</source>
   <translation>Law</translation>
  </message>
  <message>
   <source>Law from and to</source>
   <translation>Law from and to</translation>
  </message>
  <message>
   <source>Law of claims</source>
   <translation>Law of claims</translation>
  </message>
  <message>
   <source>Law of events</source>
   <translation>Law of events</translation>
  </message>
  <message>
   <source>Law of passages</source>
   <translation>Law of passages</translation>
  </message>
  <message>
   <source>Law of the findings added</source>
   <translation>Law of the findings added</translation>
  </message>
  <message>
   <source>Law that was applied</source>
   <translation>Law that was applied</translation>
  </message>
  <message>
   <source>Lawful</source>
   <translation>Lawful</translation>
  </message>
  <message>
   <source>Least importance</source>
   <translation>Least importance</translation>
  </message>
  <message>
   <source>Leave Kuager</source>
   <translation>Leave Kuager</translation>
  </message>
  <message>
   <source>Leave all the same readable</source>
   <translation>Leave all the same readable</translation>
  </message>
  <message>
   <source>Leave it as it was</source>
   <translation>Leave it as it was</translation>
  </message>
  <message>
   <source>Leave it readable</source>
   <translation>Leave it readable</translation>
  </message>
  <message>
   <source>Leave out the rows that are blocked</source>
   <translation>Leave out the rows that are blocked</translation>
  </message>
  <message>
   <source>Leave these out</source>
   <translation>Leave these out</translation>
  </message>
  <message>
   <source>Leave what belongs to it: recordings, translations, attachments</source>
   <translation>Leave what belongs to it: recordings, translations, attachments</translation>
  </message>
  <message>
   <source>Leave what is chosen readable</source>
   <translation>Leave what is chosen readable</translation>
  </message>
  <message>
   <source>Leave {file} out</source>
   <translation>Leave {file} out</translation>
  </message>
  <message>
   <source>Leaves</source>
   <translation>Leaves</translation>
  </message>
  <message>
   <source>Leaves as</source>
   <translation>Leaves as</translation>
  </message>
  <message>
   <source>Leaves, reviewed</source>
   <translation>Leaves, reviewed</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Left out</translation>
  </message>
  <message>
   <source>Length of the recording</source>
   <translation>Length of the recording</translation>
  </message>
  <message>
   <source>Let a rare detail stand</source>
   <translation>Let a rare detail stand</translation>
  </message>
  <message>
   <source>Let it stand</source>
   <translation>Let it stand</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Letter</translation>
  </message>
  <message>
   <source>Letter before page numbers</source>
   <translation>Letter before page numbers</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Library</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <source>Lies within</source>
   <translation>Lies within</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Light</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Link</translation>
  </message>
  <message>
   <source>Link a person, event, article or item</source>
   <translation>Link a person, event, article or item</translation>
  </message>
  <message>
   <source>Link an event</source>
   <translation>Link an event</translation>
  </message>
  <message>
   <source>Link an item</source>
   <translation>Link an item</translation>
  </message>
  <message>
   <source>Link between events taken away</source>
   <translation>Link between events taken away</translation>
  </message>
  <message>
   <source>Link changed</source>
   <translation>Link changed</translation>
  </message>
  <message>
   <source>Link taken off</source>
   <translation>Link taken off</translation>
  </message>
  <message>
   <source>Link the item</source>
   <translation>Link the item</translation>
  </message>
  <message>
   <source>Link the item or the passage that tells of it.</source>
   <translation>Link the item or the passage that tells of it.</translation>
  </message>
  <message>
   <source>Link the item to</source>
   <translation>Link the item to</translation>
  </message>
  <message>
   <source>Link the person to an event or an item, or put them in the trash.</source>
   <translation>Link the person to an event or an item, or put them in the trash.</translation>
  </message>
  <message>
   <source>Link to an item</source>
   <translation>Link to an item</translation>
  </message>
  <message>
   <source>Link to another event …</source>
   <translation>Link to another event …</translation>
  </message>
  <message>
   <source>Link to {thing} supported by a passage</source>
   <translation>Link to {thing} supported by a passage</translation>
  </message>
  <message>
   <source>Link to {thing} taken off</source>
   <translation>Link to {thing} taken off</translation>
  </message>
  <message>
   <source>Linked to</source>
   <translation>Linked to</translation>
  </message>
  <message>
   <source>Linked to an item</source>
   <translation>Linked to an item</translation>
  </message>
  <message>
   <source>Linked to no item yet.</source>
   <translation>Linked to no item yet.</translation>
  </message>
  <message>
   <source>Linked to {thing}</source>
   <translation>Linked to {thing}</translation>
  </message>
  <message>
   <source>Links</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Links of the item</source>
   <translation>Links of the item</translation>
  </message>
  <message>
   <source>Links right?</source>
   <translation>Links right?</translation>
  </message>
  <message>
   <source>List</source>
   <translation>List</translation>
  </message>
  <message>
   <source>Lists for a brief …</source>
   <translation>Lists for a brief …</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Lock</translation>
  </message>
  <message>
   <source>Lock after</source>
   <translation>Lock after</translation>
  </message>
  <message>
   <source>Lock after so many minutes without a key or a movement</source>
   <translation>Lock after so many minutes without a key or a movement</translation>
  </message>
  <message>
   <source>Lock at any time</source>
   <translation>Lock at any time</translation>
  </message>
  <message>
   <source>Locked.</source>
   <translation>Locked.</translation>
  </message>
  <message>
   <source>Locked. The vault is being closed …</source>
   <translation>Locked. The vault is being closed …</translation>
  </message>
  <message numerus="yes">
   <source>Locks in %Ln minute(s)</source>
   <translation>
    <numerusform>Locks in %Ln minute</numerusform>
    <numerusform>Locks in %Ln minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Locks in %Ln second(s); press any key to stay</source>
   <translation>
    <numerusform>Locks in %Ln second; press any key to stay</numerusform>
    <numerusform>Locks in %Ln seconds; press any key to stay</numerusform>
   </translation>
  </message>
  <message>
   <source>Longitude</source>
   <translation>Longitude</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Look</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Look again</translation>
  </message>
  <message>
   <source>Look at every page of it, and say so in the review.</source>
   <translation>Look at every page of it, and say so in the review.</translation>
  </message>
  <message>
   <source>Look at it before it is made</source>
   <translation>Look at it before it is made</translation>
  </message>
  <message>
   <source>Look closer</source>
   <translation>Look closer</translation>
  </message>
  <message>
   <source>Look for names, numbers and faces</source>
   <translation>Look for names, numbers and faces</translation>
  </message>
  <message>
   <source>Look in the next way</source>
   <translation>Look in the next way</translation>
  </message>
  <message>
   <source>Look now</source>
   <translation>Look now</translation>
  </message>
  <message>
   <source>Looking at a table</source>
   <translation>Looking at a table</translation>
  </message>
  <message>
   <source>Looking at the files</source>
   <translation>Looking at the files</translation>
  </message>
  <message>
   <source>Looking at the files …</source>
   <translation>Looking at the files …</translation>
  </message>
  <message>
   <source>Looking at what would be taken in</source>
   <translation>Looking at what would be taken in</translation>
  </message>
  <message>
   <source>Looking for passages that bear on “{claim}”. P puts one to it.</source>
   <translation>Looking for passages that bear on “{claim}”. P puts one to it.</translation>
  </message>
  <message>
   <source>Looking for what must be hidden in item {number}</source>
   <translation>Looking for what must be hidden in item {number}</translation>
  </message>
  <message>
   <source>Machine’s text not signed off</source>
   <translation>Machine’s text not signed off</translation>
  </message>
  <message numerus="yes">
   <source>Made %Ln document(s) exhibits of their own</source>
   <translation>
    <numerusform>Made %Ln document an exhibit of its own</numerusform>
    <numerusform>Made %Ln documents exhibits of their own</numerusform>
   </translation>
  </message>
  <message>
   <source>Made a record of an answer</source>
   <translation>Made a record of an answer</translation>
  </message>
  <message>
   <source>Made and coded to {label}</source>
   <translation>Made and coded to {label}</translation>
  </message>
  <message>
   <source>Made by us</source>
   <translation>Made by us</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>Made for</translation>
  </message>
  <message>
   <source>Made of this answer</source>
   <translation>Made of this answer</translation>
  </message>
  <message>
   <source>Made the annexes of a submission</source>
   <translation>Made the annexes of a submission</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Made with</translation>
  </message>
  <message>
   <source>Make</source>
   <translation>Make</translation>
  </message>
  <message>
   <source>Make a vault from a backup of it.</source>
   <translation>Make a vault from a backup of it.</translation>
  </message>
  <message>
   <source>Make a vault of my own</source>
   <translation>Make a vault of my own</translation>
  </message>
  <message>
   <source>Make an event</source>
   <translation>Make an event</translation>
  </message>
  <message>
   <source>Make an exhibit of its own</source>
   <translation>Make an exhibit of its own</translation>
  </message>
  <message>
   <source>Make records of this answer</source>
   <translation>Make records of this answer</translation>
  </message>
  <message>
   <source>Make supplement</source>
   <translation>Make supplement</translation>
  </message>
  <message>
   <source>Make the bundle</source>
   <translation>Make the bundle</translation>
  </message>
  <message>
   <source>Make the bundle …</source>
   <translation>Make the bundle …</translation>
  </message>
  <message>
   <source>Make the place</source>
   <translation>Make the place</translation>
  </message>
  <message>
   <source>Make the records of this answer</source>
   <translation>Make the records of this answer</translation>
  </message>
  <message>
   <source>Making the recording that will leave</source>
   <translation>Making the recording that will leave</translation>
  </message>
  <message>
   <source>Making the vault</source>
   <translation>Making the vault</translation>
  </message>
  <message>
   <source>Map</source>
   <translation>Map</translation>
  </message>
  <message>
   <source>Map of the case</source>
   <translation>Map of the case</translation>
  </message>
  <message>
   <source>Mark this moment of the recording</source>
   <translation>Mark this moment of the recording</translation>
  </message>
  <message>
   <source>Marked</source>
   <translation>Marked</translation>
  </message>
  <message>
   <source>Marked at {time}.</source>
   <translation>Marked at {time}.</translation>
  </message>
  <message>
   <source>Marked by hand</source>
   <translation>Marked by hand</translation>
  </message>
  <message>
   <source>Marked the recording</source>
   <translation>Marked the recording</translation>
  </message>
  <message>
   <source>Marker</source>
   <translation>Marker</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>Marks</translation>
  </message>
  <message>
   <source>Marks and rare details</source>
   <translation>Marks and rare details</translation>
  </message>
  <message>
   <source>Material</source>
   <translation>Material</translation>
  </message>
  <message>
   <source>Material (none: all of it)</source>
   <translation>Material (none: all of it)</translation>
  </message>
  <message>
   <source>Matrix of proof</source>
   <translation>Matrix of proof</translation>
  </message>
  <message>
   <source>May be contacted again</source>
   <translation>May be contacted again</translation>
  </message>
  <message>
   <source>May be passed on</source>
   <translation>May be passed on</translation>
  </message>
  <message>
   <source>May be used for: {profiles}</source>
   <translation>May be used for: {profiles}</translation>
  </message>
  <message>
   <source>May go to</source>
   <translation>May go to</translation>
  </message>
  <message>
   <source>May it leave, as far as consent goes?</source>
   <translation>May it leave, as far as consent goes?</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menu</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Merge</translation>
  </message>
  <message>
   <source>Merge here</source>
   <translation>Merge here</translation>
  </message>
  <message>
   <source>Merge into...</source>
   <translation>Merge into...</translation>
  </message>
  <message>
   <source>Merge {name} into {other}?</source>
   <translation>Merge {name} into {other}?</translation>
  </message>
  <message>
   <source>Merged</source>
   <translation>Merged</translation>
  </message>
  <message>
   <source>Merged {name} into {other}</source>
   <translation>Merged {name} into {other}</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Method</translation>
  </message>
  <message>
   <source>Methods</source>
   <translation>Methods</translation>
  </message>
  <message>
   <source>Methods: {methods}</source>
   <translation>Methods: {methods}</translation>
  </message>
  <message>
   <source>Microphone</source>
   <translation>Microphone</translation>
  </message>
  <message>
   <source>Microphone on</source>
   <translation>Microphone on</translation>
  </message>
  <message>
   <source>More</source>
   <translation>More</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Move down</translation>
  </message>
  <message>
   <source>Move the claim down</source>
   <translation>Move the claim down</translation>
  </message>
  <message>
   <source>Move the claim up</source>
   <translation>Move the claim up</translation>
  </message>
  <message>
   <source>Move the recommendation down</source>
   <translation>Move the recommendation down</translation>
  </message>
  <message>
   <source>Move the recommendation up</source>
   <translation>Move the recommendation up</translation>
  </message>
  <message>
   <source>Move the sentence down</source>
   <translation>Move the sentence down</translation>
  </message>
  <message>
   <source>Move the sentence up</source>
   <translation>Move the sentence up</translation>
  </message>
  <message>
   <source>Move the translation down</source>
   <translation>Move the translation down</translation>
  </message>
  <message>
   <source>Move the translation up</source>
   <translation>Move the translation up</translation>
  </message>
  <message>
   <source>Move to the trash</source>
   <translation>Move to the trash</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Move up</translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln document(s)</source>
   <translation>
    <numerusform>Moved %Ln document</numerusform>
    <numerusform>Moved %Ln documents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln exhibit(s)</source>
   <translation>
    <numerusform>Moved %Ln exhibit</numerusform>
    <numerusform>Moved %Ln exhibits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln part(s) of the submission</source>
   <translation>
    <numerusform>Moved %Ln part of the submission</numerusform>
    <numerusform>Moved %Ln parts of the submission</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Moved %Ln section(s)</source>
   <translation>
    <numerusform>Moved %Ln section</numerusform>
    <numerusform>Moved %Ln sections</numerusform>
   </translation>
  </message>
  <message>
   <source>Moved a part of the submission</source>
   <translation>Moved a part of the submission</translation>
  </message>
  <message>
   <source>Moved item {number} to the trash</source>
   <translation>Moved item {number} to the trash</translation>
  </message>
  <message>
   <source>Must be mended</source>
   <translation>Must be mended</translation>
  </message>
  <message>
   <source>Must be mended: {red}. Worth a look: {amber}.</source>
   <translation>Must be mended: {red}. Worth a look: {amber}.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name added</source>
   <translation>Name added</translation>
  </message>
  <message>
   <source>Name before marriage</source>
   <translation>Name before marriage</translation>
  </message>
  <message>
   <source>Name of the bundle</source>
   <translation>Name of the bundle</translation>
  </message>
  <message>
   <source>Name of the new folder</source>
   <translation>Name of the new folder</translation>
  </message>
  <message>
   <source>Name of the place</source>
   <translation>Name of the place</translation>
  </message>
  <message>
   <source>Name of the search</source>
   <translation>Name of the search</translation>
  </message>
  <message>
   <source>Name of the second reviewer</source>
   <translation>Name of the second reviewer</translation>
  </message>
  <message>
   <source>Name of the submission</source>
   <translation>Name of the submission</translation>
  </message>
  <message>
   <source>Name of the tag</source>
   <translation>Name of the tag</translation>
  </message>
  <message>
   <source>Name of the vault</source>
   <translation>Name of the vault</translation>
  </message>
  <message>
   <source>Name of the vault's folder</source>
   <translation>Name of the vault's folder</translation>
  </message>
  <message>
   <source>Name on it</source>
   <translation>Name on it</translation>
  </message>
  <message>
   <source>Name or description</source>
   <translation>Name or description</translation>
  </message>
  <message>
   <source>Name or title</source>
   <translation>Name or title</translation>
  </message>
  <message>
   <source>Name removed</source>
   <translation>Name removed</translation>
  </message>
  <message>
   <source>Name …</source>
   <translation>Name …</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Names</translation>
  </message>
  <message>
   <source>Names and numbers were found in these; say which of them must be hidden.</source>
   <translation>Names and numbers were found in these; say which of them must be hidden.</translation>
  </message>
  <message>
   <source>Names of nobody in particular</source>
   <translation>Names of nobody in particular</translation>
  </message>
  <message>
   <source>National law</source>
   <translation>National law</translation>
  </message>
  <message>
   <source>Nationality</source>
   <translation>Nationality</translation>
  </message>
  <message>
   <source>Needs review: {number}</source>
   <translation>Needs review: {number}</translation>
  </message>
  <message>
   <source>Neither a ruling nor a passage is named yet.</source>
   <translation>Neither a ruling nor a passage is named yet.</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Network</translation>
  </message>
  <message>
   <source>Network of the case</source>
   <translation>Network of the case</translation>
  </message>
  <message>
   <source>Never leaves: {why}</source>
   <translation>Never leaves: {why}</translation>
  </message>
  <message>
   <source>New</source>
   <translation>New</translation>
  </message>
  <message>
   <source>New bundle</source>
   <translation>New bundle</translation>
  </message>
  <message>
   <source>New bundle …</source>
   <translation>New bundle …</translation>
  </message>
  <message>
   <source>New case</source>
   <translation>New case</translation>
  </message>
  <message>
   <source>New claim</source>
   <translation>New claim</translation>
  </message>
  <message>
   <source>New claim: {name}</source>
   <translation>New claim: {name}</translation>
  </message>
  <message>
   <source>New code from these words</source>
   <translation>New code from these words</translation>
  </message>
  <message>
   <source>New consent</source>
   <translation>New consent</translation>
  </message>
  <message>
   <source>New consent of {name}</source>
   <translation>New consent of {name}</translation>
  </message>
  <message>
   <source>New event</source>
   <translation>New event</translation>
  </message>
  <message>
   <source>New event: {name}</source>
   <translation>New event: {name}</translation>
  </message>
  <message>
   <source>New from these words</source>
   <translation>New from these words</translation>
  </message>
  <message>
   <source>New instrument of law</source>
   <translation>New instrument of law</translation>
  </message>
  <message>
   <source>New interview</source>
   <translation>New interview</translation>
  </message>
  <message>
   <source>New interview …</source>
   <translation>New interview …</translation>
  </message>
  <message>
   <source>New keys</source>
   <translation>New keys</translation>
  </message>
  <message>
   <source>New keys:</source>
   <translation>New keys:</translation>
  </message>
  <message>
   <source>New passphrase</source>
   <translation>New passphrase</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>New person</translation>
  </message>
  <message>
   <source>New person: {name}</source>
   <translation>New person: {name}</translation>
  </message>
  <message>
   <source>New place</source>
   <translation>New place</translation>
  </message>
  <message>
   <source>New place of detention</source>
   <translation>New place of detention</translation>
  </message>
  <message>
   <source>New proceeding</source>
   <translation>New proceeding</translation>
  </message>
  <message>
   <source>New provision</source>
   <translation>New provision</translation>
  </message>
  <message>
   <source>New recommendation</source>
   <translation>New recommendation</translation>
  </message>
  <message>
   <source>New recovery key</source>
   <translation>New recovery key</translation>
  </message>
  <message>
   <source>New recovery key …</source>
   <translation>New recovery key …</translation>
  </message>
  <message>
   <source>New remedy</source>
   <translation>New remedy</translation>
  </message>
  <message>
   <source>New section</source>
   <translation>New section</translation>
  </message>
  <message>
   <source>New sentence</source>
   <translation>New sentence</translation>
  </message>
  <message>
   <source>New sentence of the State</source>
   <translation>New sentence of the State</translation>
  </message>
  <message>
   <source>New statistic</source>
   <translation>New statistic</translation>
  </message>
  <message>
   <source>New submission</source>
   <translation>New submission</translation>
  </message>
  <message>
   <source>New submission …</source>
   <translation>New submission …</translation>
  </message>
  <message>
   <source>New tag: {name}</source>
   <translation>New tag: {name}</translation>
  </message>
  <message>
   <source>New theme</source>
   <translation>New theme</translation>
  </message>
  <message>
   <source>New theme: {name}</source>
   <translation>New theme: {name}</translation>
  </message>
  <message>
   <source>New, consent missing</source>
   <translation>New, consent missing</translation>
  </message>
  <message>
   <source>New: {file}</source>
   <translation>New: {file}</translation>
  </message>
  <message>
   <source>Next coded passage</source>
   <translation>Next coded passage</translation>
  </message>
  <message>
   <source>Next difference</source>
   <translation>Next difference</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Next hit</translation>
  </message>
  <message>
   <source>Next item</source>
   <translation>Next item</translation>
  </message>
  <message>
   <source>Next mark</source>
   <translation>Next mark</translation>
  </message>
  <message>
   <source>Next person in roles that do not go together</source>
   <translation>Next person in roles that do not go together</translation>
  </message>
  <message>
   <source>Next question</source>
   <translation>Next question</translation>
  </message>
  <message>
   <source>Next section</source>
   <translation>Next section</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>Next step</translation>
  </message>
  <message>
   <source>Next: {step}</source>
   <translation>Next: {step}</translation>
  </message>
  <message>
   <source>Nickname</source>
   <translation>Nickname</translation>
  </message>
  <message>
   <source>No</source>
   <translation>No</translation>
  </message>
  <message>
   <source>No account contradicts another</source>
   <translation>No account contradicts another</translation>
  </message>
  <message>
   <source>No arrows</source>
   <translation>No arrows</translation>
  </message>
  <message>
   <source>No bundle has left this vault.</source>
   <translation>No bundle has left this vault.</translation>
  </message>
  <message>
   <source>No bundle was made.</source>
   <translation>No bundle was made.</translation>
  </message>
  <message>
   <source>No bundle with exactly these marks was attacked and found clean yet.</source>
   <translation>No bundle with exactly these marks was attacked and found clean yet.</translation>
  </message>
  <message>
   <source>No camera was found; connect one and try again.</source>
   <translation>No camera was found; connect one and try again.</translation>
  </message>
  <message>
   <source>No case yet</source>
   <translation>No case yet</translation>
  </message>
  <message>
   <source>No cell is so.</source>
   <translation>No cell is so.</translation>
  </message>
  <message>
   <source>No claim yet</source>
   <translation>No claim yet</translation>
  </message>
  <message>
   <source>No consent for: {profiles}</source>
   <translation>No consent for: {profiles}</translation>
  </message>
  <message>
   <source>No consent is recorded.</source>
   <translation>No consent is recorded.</translation>
  </message>
  <message>
   <source>No consent of this person is recorded. Consent is recorded with the item it is for.</source>
   <translation>No consent of this person is recorded. Consent is recorded with the item it is for.</translation>
  </message>
  <message>
   <source>No consent on file</source>
   <translation>No consent on file</translation>
  </message>
  <message>
   <source>No consent to use it</source>
   <translation>No consent to use it</translation>
  </message>
  <message>
   <source>No contradiction</source>
   <translation>No contradiction</translation>
  </message>
  <message>
   <source>No contradiction: they speak of different things</source>
   <translation>No contradiction: they speak of different things</translation>
  </message>
  <message>
   <source>No cycle named</source>
   <translation>No cycle named</translation>
  </message>
  <message>
   <source>No document is named</source>
   <translation>No document is named</translation>
  </message>
  <message>
   <source>No event engages it yet.</source>
   <translation>No event engages it yet.</translation>
  </message>
  <message>
   <source>No event in this case yet.</source>
   <translation>No event in this case yet.</translation>
  </message>
  <message>
   <source>No event is known to have happened here. An event's place is set in the event.</source>
   <translation>No event is known to have happened here. An event's place is set in the event.</translation>
  </message>
  <message>
   <source>No event yet</source>
   <translation>No event yet</translation>
  </message>
  <message>
   <source>No file has been taken in.</source>
   <translation>No file has been taken in.</translation>
  </message>
  <message>
   <source>No file was chosen.</source>
   <translation>No file was chosen.</translation>
  </message>
  <message>
   <source>No finding behind it</source>
   <translation>No finding behind it</translation>
  </message>
  <message>
   <source>No gaps named</source>
   <translation>No gaps named</translation>
  </message>
  <message>
   <source>No interview is open.</source>
   <translation>No interview is open.</translation>
  </message>
  <message>
   <source>No item in this case yet: import files, or drop them on the library.</source>
   <translation>No item in this case yet: import files, or drop them on the library.</translation>
  </message>
  <message>
   <source>No item is linked to this event yet.</source>
   <translation>No item is linked to this event yet.</translation>
  </message>
  <message>
   <source>No item is of this place. An item's place is set in the item.</source>
   <translation>No item is of this place. An item's place is set in the item.</translation>
  </message>
  <message>
   <source>No item matches this search.</source>
   <translation>No item matches this search.</translation>
  </message>
  <message>
   <source>No law</source>
   <translation>No law</translation>
  </message>
  <message>
   <source>No law behind it</source>
   <translation>No law behind it</translation>
  </message>
  <message>
   <source>No law lets people be held there</source>
   <translation>No law lets people be held there</translation>
  </message>
  <message>
   <source>No microphone was found</source>
   <translation>No microphone was found</translation>
  </message>
  <message>
   <source>No microphone was found; connect one and try again.</source>
   <translation>No microphone was found; connect one and try again.</translation>
  </message>
  <message>
   <source>No order was shown</source>
   <translation>No order was shown</translation>
  </message>
  <message>
   <source>No part in any event yet.</source>
   <translation>No part in any event yet.</translation>
  </message>
  <message>
   <source>No passage has a code yet</source>
   <translation>No passage has a code yet</translation>
  </message>
  <message>
   <source>No passage is coded yet</source>
   <translation>No passage is coded yet</translation>
  </message>
  <message>
   <source>No place has a position yet</source>
   <translation>No place has a position yet</translation>
  </message>
  <message>
   <source>No place of detention yet</source>
   <translation>No place of detention yet</translation>
  </message>
  <message>
   <source>No place within this one.</source>
   <translation>No place within this one.</translation>
  </message>
  <message>
   <source>No place yet</source>
   <translation>No place yet</translation>
  </message>
  <message>
   <source>No proceeding yet</source>
   <translation>No proceeding yet</translation>
  </message>
  <message>
   <source>No program can judge these. Few others in the case share them, so that who knows the people there may know who is meant.</source>
   <translation>No program can judge these. Few others in the case share them, so that who knows the people there may know who is meant.</translation>
  </message>
  <message>
   <source>No provision is named yet.</source>
   <translation>No provision is named yet.</translation>
  </message>
  <message>
   <source>No recommendation yet</source>
   <translation>No recommendation yet</translation>
  </message>
  <message>
   <source>No role in any case yet.</source>
   <translation>No role in any case yet.</translation>
  </message>
  <message>
   <source>No route</source>
   <translation>No route</translation>
  </message>
  <message>
   <source>No source</source>
   <translation>No source</translation>
  </message>
  <message>
   <source>No statistic yet</source>
   <translation>No statistic yet</translation>
  </message>
  <message>
   <source>No step is done yet</source>
   <translation>No step is done yet</translation>
  </message>
  <message>
   <source>No text yet</source>
   <translation>No text yet</translation>
  </message>
  <message>
   <source>No time codes tell where this turn begins and ends.</source>
   <translation>No time codes tell where this turn begins and ends.</translation>
  </message>
  <message>
   <source>No vault is open.</source>
   <translation>No vault is open.</translation>
  </message>
  <message>
   <source>No view is kept yet</source>
   <translation>No view is kept yet</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>No. {number}</source>
   <translation>No. {number}</translation>
  </message>
  <message>
   <source>Nobody else.</source>
   <translation>Nobody else.</translation>
  </message>
  <message>
   <source>Nobody has a role in this case yet.</source>
   <translation>Nobody has a role in this case yet.</translation>
  </message>
  <message>
   <source>Nobody has graded it</source>
   <translation>Nobody has graded it</translation>
  </message>
  <message>
   <source>Nobody has looked at every page yet.</source>
   <translation>Nobody has looked at every page yet.</translation>
  </message>
  <message>
   <source>Nobody holds a bundle with it.</source>
   <translation>Nobody holds a bundle with it.</translation>
  </message>
  <message>
   <source>Nobody is asked</source>
   <translation>Nobody is asked</translation>
  </message>
  <message>
   <source>Nobody is counted twice: who is named is taken to be of a group that counts as many, until somebody says that they are other people.</source>
   <translation>Nobody is counted twice: who is named is taken to be of a group that counts as many, until somebody says that they are other people.</translation>
  </message>
  <message>
   <source>Nobody is here yet</source>
   <translation>Nobody is here yet</translation>
  </message>
  <message>
   <source>Nobody is named as a perpetrator yet.</source>
   <translation>Nobody is named as a perpetrator yet.</translation>
  </message>
  <message>
   <source>Nobody is named as a victim yet.</source>
   <translation>Nobody is named as a victim yet.</translation>
  </message>
  <message>
   <source>Nobody is named as a witness yet.</source>
   <translation>Nobody is named as a witness yet.</translation>
  </message>
  <message>
   <source>Nobody is recorded as held there.</source>
   <translation>Nobody is recorded as held there.</translation>
  </message>
  <message>
   <source>Nobody is recorded yet: victims, accused, judges, counsel, interpreters.</source>
   <translation>Nobody is recorded yet: victims, accused, judges, counsel, interpreters.</translation>
  </message>
  <message>
   <source>Nobody speaks in item {number}.</source>
   <translation>Nobody speaks in item {number}.</translation>
  </message>
  <message>
   <source>Nobody, as far as is recorded.</source>
   <translation>Nobody, as far as is recorded.</translation>
  </message>
  <message>
   <source>None of them</source>
   <translation>None of them</translation>
  </message>
  <message>
   <source>None on file; an item of this kind needs one before it leaves.</source>
   <translation>None on file; an item of this kind needs one before it leaves.</translation>
  </message>
  <message>
   <source>Normal speed</source>
   <translation>Normal speed</translation>
  </message>
  <message>
   <source>Not adopted</source>
   <translation>Not adopted</translation>
  </message>
  <message>
   <source>Not all of it counts</source>
   <translation>Not all of it counts</translation>
  </message>
  <message>
   <source>Not asked</source>
   <translation>Not asked</translation>
  </message>
  <message>
   <source>Not broken down: add what falls to a sex, an age, a nationality, a status.</source>
   <translation>Not broken down: add what falls to a sex, an age, a nationality, a status.</translation>
  </message>
  <message>
   <source>Not counted</source>
   <translation>Not counted</translation>
  </message>
  <message>
   <source>Not graded</source>
   <translation>Not graded</translation>
  </message>
  <message>
   <source>Not implemented</source>
   <translation>Not implemented</translation>
  </message>
  <message>
   <source>Not informed</source>
   <translation>Not informed</translation>
  </message>
  <message>
   <source>Not known where</source>
   <translation>Not known where</translation>
  </message>
  <message>
   <source>Not known whether an order was shown</source>
   <translation>Not known whether an order was shown</translation>
  </message>
  <message>
   <source>Not known whether they took part</source>
   <translation>Not known whether they took part</translation>
  </message>
  <message>
   <source>Not looked at.</source>
   <translation>Not looked at.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Not now</translation>
  </message>
  <message>
   <source>Not protected: the name leaves in bundles for partners, courts and the UN, unless a consent of this person allows no name. Public bundles always hide it.</source>
   <translation>Not protected: the name leaves in bundles for partners, courts and the UN, unless a consent of this person allows no name. Public bundles always hide it.</translation>
  </message>
  <message>
   <source>Not read yet</source>
   <translation>Not read yet</translation>
  </message>
  <message>
   <source>Not recording</source>
   <translation>Not recording</translation>
  </message>
  <message>
   <source>Not reviewed for what must be hidden</source>
   <translation>Not reviewed for what must be hidden</translation>
  </message>
  <message>
   <source>Not said</source>
   <translation>Not said</translation>
  </message>
  <message>
   <source>Not settled yet</source>
   <translation>Not settled yet</translation>
  </message>
  <message>
   <source>Not shown by the file itself</source>
   <translation>Not shown by the file itself</translation>
  </message>
  <message>
   <source>Not so …</source>
   <translation>Not so …</translation>
  </message>
  <message>
   <source>Not taken down yet</source>
   <translation>Not taken down yet</translation>
  </message>
  <message>
   <source>Not taken in</source>
   <translation>Not taken in</translation>
  </message>
  <message>
   <source>Not to be trusted</source>
   <translation>Not to be trusted</translation>
  </message>
  <message>
   <source>Not translated</source>
   <translation>Not translated</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>Note on a passage</source>
   <translation>Note on a passage</translation>
  </message>
  <message>
   <source>Note on the event</source>
   <translation>Note on the event</translation>
  </message>
  <message>
   <source>Note on the item</source>
   <translation>Note on the item</translation>
  </message>
  <message>
   <source>Note on the mark</source>
   <translation>Note on the mark</translation>
  </message>
  <message>
   <source>Note taken in the interview</source>
   <translation>Note taken in the interview</translation>
  </message>
  <message>
   <source>Note that {bundle} was asked for</source>
   <translation>Note that {bundle} was asked for</translation>
  </message>
  <message>
   <source>Note the remedy</source>
   <translation>Note the remedy</translation>
  </message>
  <message>
   <source>Note to ourselves</source>
   <translation>Note to ourselves</translation>
  </message>
  <message>
   <source>Note to the clerk</source>
   <translation>Note to the clerk</translation>
  </message>
  <message>
   <source>Note to the clerk …</source>
   <translation>Note to the clerk …</translation>
  </message>
  <message>
   <source>Note to the clerk, {exhibit}</source>
   <translation>Note to the clerk, {exhibit}</translation>
  </message>
  <message>
   <source>Noted an answer</source>
   <translation>Noted an answer</translation>
  </message>
  <message>
   <source>Noted in the log</source>
   <translation>Noted in the log</translation>
  </message>
  <message>
   <source>Noted what a recipient was asked</source>
   <translation>Noted what a recipient was asked</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notes</translation>
  </message>
  <message>
   <source>Notes of the interview</source>
   <translation>Notes of the interview</translation>
  </message>
  <message>
   <source>Notes on passages</source>
   <translation>Notes on passages</translation>
  </message>
  <message>
   <source>Nothing chosen</source>
   <translation>Nothing chosen</translation>
  </message>
  <message>
   <source>Nothing counts for it</source>
   <translation>Nothing counts for it</translation>
  </message>
  <message>
   <source>Nothing counts for it yet</source>
   <translation>Nothing counts for it yet</translation>
  </message>
  <message>
   <source>Nothing counts for it yet. Put passages to it from an item, or find them by their codes.</source>
   <translation>Nothing counts for it yet. Put passages to it from an item, or find them by their codes.</translation>
  </message>
  <message>
   <source>Nothing else waits for a review.</source>
   <translation>Nothing else waits for a review.</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nothing found</translation>
  </message>
  <message>
   <source>Nothing happened yet</source>
   <translation>Nothing happened yet</translation>
  </message>
  <message>
   <source>Nothing here is about it</source>
   <translation>Nothing here is about it</translation>
  </message>
  <message>
   <source>Nothing here matches.</source>
   <translation>Nothing here matches.</translation>
  </message>
  <message>
   <source>Nothing is behind it yet. Add the claims that it follows from.</source>
   <translation>Nothing is behind it yet. Add the claims that it follows from.</translation>
  </message>
  <message>
   <source>Nothing is being reviewed.</source>
   <translation>Nothing is being reviewed.</translation>
  </message>
  <message>
   <source>Nothing is being worked on.</source>
   <translation>Nothing is being worked on.</translation>
  </message>
  <message>
   <source>Nothing is called so.</source>
   <translation>Nothing is called so.</translation>
  </message>
  <message>
   <source>Nothing is coded here.</source>
   <translation>Nothing is coded here.</translation>
  </message>
  <message>
   <source>Nothing is coded to law yet</source>
   <translation>Nothing is coded to law yet</translation>
  </message>
  <message>
   <source>Nothing is evidenced here yet. Link an item, or select a passage in one and press C.</source>
   <translation>Nothing is evidenced here yet. Link an item, or select a passage in one and press C.</translation>
  </message>
  <message>
   <source>Nothing is found.</source>
   <translation>Nothing is found.</translation>
  </message>
  <message>
   <source>Nothing is hidden. For your own use only; it asks no consent of anybody else.</source>
   <translation>Nothing is hidden. For your own use only; it asks no consent of anybody else.</translation>
  </message>
  <message>
   <source>Nothing is left to mend</source>
   <translation>Nothing is left to mend</translation>
  </message>
  <message>
   <source>Nothing is linked yet. Select words in the text and press C.</source>
   <translation>Nothing is linked yet. Select words in the text and press C.</translation>
  </message>
  <message>
   <source>Nothing is marked here.</source>
   <translation>Nothing is marked here.</translation>
  </message>
  <message>
   <source>Nothing is marked. Look at every page, then say so.</source>
   <translation>Nothing is marked. Look at every page, then say so.</translation>
  </message>
  <message>
   <source>Nothing is missing.</source>
   <translation>Nothing is missing.</translation>
  </message>
  <message>
   <source>Nothing is owed or was given, as far as is recorded.</source>
   <translation>Nothing is owed or was given, as far as is recorded.</translation>
  </message>
  <message>
   <source>Nothing is recorded. Record when it was made, whether the Committee adopted it, what the State answered, and whether it was done; in each review cycle anew.</source>
   <translation>Nothing is recorded. Record when it was made, whether the Committee adopted it, what the State answered, and whether it was done; in each review cycle anew.</translation>
  </message>
  <message>
   <source>Nothing is selected.</source>
   <translation>Nothing is selected.</translation>
  </message>
  <message>
   <source>Nothing is suggested now.</source>
   <translation>Nothing is suggested now.</translation>
  </message>
  <message>
   <source>Nothing is tied to anything yet</source>
   <translation>Nothing is tied to anything yet</translation>
  </message>
  <message>
   <source>Nothing is written here; choose “Clear” to empty it.</source>
   <translation>Nothing is written here; choose “Clear” to empty it.</translation>
  </message>
  <message>
   <source>Nothing is wrong.</source>
   <translation>Nothing is wrong.</translation>
  </message>
  <message>
   <source>Nothing marked</source>
   <translation>Nothing marked</translation>
  </message>
  <message>
   <source>Nothing new was found.</source>
   <translation>Nothing new was found.</translation>
  </message>
  <message>
   <source>Nothing of it was saved.</source>
   <translation>Nothing of it was saved.</translation>
  </message>
  <message>
   <source>Nothing rare was found.</source>
   <translation>Nothing rare was found.</translation>
  </message>
  <message>
   <source>Nothing speaks against it.</source>
   <translation>Nothing speaks against it.</translation>
  </message>
  <message>
   <source>Nothing taken yet.</source>
   <translation>Nothing taken yet.</translation>
  </message>
  <message>
   <source>Nothing that counts speaks for it: find passages, or take it out.</source>
   <translation>Nothing that counts speaks for it: find passages, or take it out.</translation>
  </message>
  <message>
   <source>Nothing that the State says yet</source>
   <translation>Nothing that the State says yet</translation>
  </message>
  <message>
   <source>Nothing waits for a review.</source>
   <translation>Nothing waits for a review.</translation>
  </message>
  <message>
   <source>Nothing was recorded, so nothing was kept.</source>
   <translation>Nothing was recorded, so nothing was kept.</translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation>Nothing yet</translation>
  </message>
  <message>
   <source>Notified</source>
   <translation>Notified</translation>
  </message>
  <message>
   <source>Notified on</source>
   <translation>Notified on</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Number</translation>
  </message>
  <message>
   <source>Number of hits</source>
   <translation>Number of hits</translation>
  </message>
  <message>
   <source>Number of items</source>
   <translation>Number of items</translation>
  </message>
  <message>
   <source>Number of pages</source>
   <translation>Number of pages</translation>
  </message>
  <message>
   <source>Number of the file</source>
   <translation>Number of the file</translation>
  </message>
  <message>
   <source>Number of the item that is the document</source>
   <translation>Number of the item that is the document</translation>
  </message>
  <message>
   <source>Number of the item, to confirm</source>
   <translation>Number of the item, to confirm</translation>
  </message>
  <message>
   <source>Number prefix</source>
   <translation>Number prefix</translation>
  </message>
  <message>
   <source>Number without a source</source>
   <translation>Number without a source</translation>
  </message>
  <message>
   <source>Number {number}</source>
   <translation>Number {number}</translation>
  </message>
  <message>
   <source>Numbered right?</source>
   <translation>Numbered right?</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Numbers</translation>
  </message>
  <message>
   <source>Numbers in these words</source>
   <translation>Numbers in these words</translation>
  </message>
  <message>
   <source>Numbers that do not fit</source>
   <translation>Numbers that do not fit</translation>
  </message>
  <message>
   <source>Of a facility: the authority in charge</source>
   <translation>Of a facility: the authority in charge</translation>
  </message>
  <message>
   <source>Of some importance</source>
   <translation>Of some importance</translation>
  </message>
  <message>
   <source>Of the group</source>
   <translation>Of the group</translation>
  </message>
  <message>
   <source>Of the group, like all who stand beside it</source>
   <translation>Of the group, like all who stand beside it</translation>
  </message>
  <message>
   <source>Of the group: counted once</source>
   <translation>Of the group: counted once</translation>
  </message>
  <message>
   <source>Of the group?</source>
   <translation>Of the group?</translation>
  </message>
  <message>
   <source>Of what</source>
   <translation>Of what</translation>
  </message>
  <message>
   <source>Of what kind</source>
   <translation>Of what kind</translation>
  </message>
  <message>
   <source>Of which event does it say something?</source>
   <translation>Of which event does it say something?</translation>
  </message>
  <message>
   <source>Official number</source>
   <translation>Official number</translation>
  </message>
  <message>
   <source>Official title</source>
   <translation>Official title</translation>
  </message>
  <message>
   <source>Official title set</source>
   <translation>Official title set</translation>
  </message>
  <message>
   <source>Official titles</source>
   <translation>Official titles</translation>
  </message>
  <message>
   <source>On</source>
   <translation>On</translation>
  </message>
  <message>
   <source>On no page</source>
   <translation>On no page</translation>
  </message>
  <message>
   <source>On paper</source>
   <translation>On paper</translation>
  </message>
  <message>
   <source>On this computer</source>
   <translation>On this computer</translation>
  </message>
  <message>
   <source>On what ground</source>
   <translation>On what ground</translation>
  </message>
  <message>
   <source>On which law it rests.</source>
   <translation>On which law it rests.</translation>
  </message>
  <message>
   <source>Once &amp;more</source>
   <translation>Once &amp;more</translation>
  </message>
  <message>
   <source>Once it has left, the bundle is frozen; late documents go into a supplement.</source>
   <translation>Once it has left, the bundle is frozen; late documents go into a supplement.</translation>
  </message>
  <message>
   <source>One encrypted file in the age format: the recipient opens it with Kuager or with the age program. That it was handed over is noted in the vault.</source>
   <translation>One encrypted file in the age format: the recipient opens it with Kuager or with the age program. That it was handed over is noted in the vault.</translation>
  </message>
  <message>
   <source>One frame back</source>
   <translation>One frame back</translation>
  </message>
  <message>
   <source>One frame forward</source>
   <translation>One frame forward</translation>
  </message>
  <message>
   <source>One lane</source>
   <translation>One lane</translation>
  </message>
  <message>
   <source>One on each line</source>
   <translation>One on each line</translation>
  </message>
  <message>
   <source>One paragraph a line. Begin to write, or begin with the words of a text.</source>
   <translation>One paragraph a line. Begin to write, or begin with the words of a text.</translation>
  </message>
  <message>
   <source>One person</source>
   <translation>One person</translation>
  </message>
  <message>
   <source>One sentence</source>
   <translation>One sentence</translation>
  </message>
  <message>
   <source>One source only</source>
   <translation>One source only</translation>
  </message>
  <message>
   <source>One source: it contradicts itself</source>
   <translation>One source: it contradicts itself</translation>
  </message>
  <message>
   <source>One violation within the event, by its international code.</source>
   <translation>One violation within the event, by its international code.</translation>
  </message>
  <message numerus="yes">
   <source>Only %Ln minute(s) more fit on the disk.</source>
   <translation>
    <numerusform>Only %Ln minute more fits on the disk.</numerusform>
    <numerusform>Only %Ln minutes more fit on the disk.</numerusform>
   </translation>
  </message>
  <message>
   <source>Only after</source>
   <translation>Only after</translation>
  </message>
  <message>
   <source>Only before</source>
   <translation>Only before</translation>
  </message>
  <message>
   <source>Only if the vault was made with one</source>
   <translation>Only if the vault was made with one</translation>
  </message>
  <message>
   <source>Only items</source>
   <translation>Only items</translation>
  </message>
  <message>
   <source>Only its chain</source>
   <translation>Only its chain</translation>
  </message>
  <message>
   <source>Only repeats the State</source>
   <translation>Only repeats the State</translation>
  </message>
  <message>
   <source>Only some pages of {title}</source>
   <translation>Only some pages of {title}</translation>
  </message>
  <message>
   <source>Only some pages …</source>
   <translation>Only some pages …</translation>
  </message>
  <message>
   <source>Only the case is needed to begin. Everything else can follow, or stay open.</source>
   <translation>Only the case is needed to begin. Everything else can follow, or stay open.</translation>
  </message>
  <message numerus="yes">
   <source>Only the first %Ln place(s) are shown.</source>
   <translation>
    <numerusform>Only the first place is shown (%Ln).</numerusform>
    <numerusform>Only the first %Ln places are shown.</numerusform>
   </translation>
  </message>
  <message>
   <source>Only what is open</source>
   <translation>Only what is open</translation>
  </message>
  <message>
   <source>Only what is unanswered</source>
   <translation>Only what is unanswered</translation>
  </message>
  <message>
   <source>Only where it is clear</source>
   <translation>Only where it is clear</translation>
  </message>
  <message>
   <source>Only with evidence</source>
   <translation>Only with evidence</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>Open a vault that I have</source>
   <translation>Open a vault that I have</translation>
  </message>
  <message>
   <source>Open a vault. Nothing in it leaves this computer unless you export it.</source>
   <translation>Open a vault. Nothing in it leaves this computer unless you export it.</translation>
  </message>
  <message>
   <source>Open an item and choose “Review with before and after”, or take the next that waits.</source>
   <translation>Open an item and choose “Review with before and after”, or take the next that waits.</translation>
  </message>
  <message>
   <source>Open for reading only: another program writes to it</source>
   <translation>Open for reading only: another program writes to it</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Open it</translation>
  </message>
  <message>
   <source>Open it again</source>
   <translation>Open it again</translation>
  </message>
  <message>
   <source>Open the attachment {name}</source>
   <translation>Open the attachment {name}</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Open the file</translation>
  </message>
  <message>
   <source>Open the item to link it</source>
   <translation>Open the item to link it</translation>
  </message>
  <message>
   <source>Open the passage</source>
   <translation>Open the passage</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Opened</translation>
  </message>
  <message>
   <source>Opening: the keys, then the custody log …</source>
   <translation>Opening: the keys, then the custody log …</translation>
  </message>
  <message>
   <source>Opening: {step} …</source>
   <translation>Opening: {step} …</translation>
  </message>
  <message>
   <source>Or a new claim</source>
   <translation>Or a new claim</translation>
  </message>
  <message>
   <source>Or drop files on the window. Each is hashed and encrypted before it counts as received; nothing is written anywhere in plain text.</source>
   <translation>Or drop files on the window. Each is hashed and encrypted before it counts as received; nothing is written anywhere in plain text.</translation>
  </message>
  <message>
   <source>Or in words of one’s own</source>
   <translation>Or in words of one’s own</translation>
  </message>
  <message>
   <source>Or where, in words</source>
   <translation>Or where, in words</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Order</translation>
  </message>
  <message>
   <source>Ordered in</source>
   <translation>Ordered in</translation>
  </message>
  <message>
   <source>Organisations, one on each line</source>
   <translation>Organisations, one on each line</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>Origin</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>Original copied out of the vault</source>
   <translation>Original copied out of the vault</translation>
  </message>
  <message>
   <source>Originals</source>
   <translation>Originals</translation>
  </message>
  <message>
   <source>Other names</source>
   <translation>Other names</translation>
  </message>
  <message>
   <source>Other people: counted beside it</source>
   <translation>Other people: counted beside it</translation>
  </message>
  <message>
   <source>Other place where people were held</source>
   <translation>Other place where people were held</translation>
  </message>
  <message>
   <source>Other programs</source>
   <translation>Other programs</translation>
  </message>
  <message>
   <source>Other provisions of the same items</source>
   <translation>Other provisions of the same items</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Others</translation>
  </message>
  <message>
   <source>Otherwise</source>
   <translation>Otherwise</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Outcome</translation>
  </message>
  <message>
   <source>Outcome for them</source>
   <translation>Outcome for them</translation>
  </message>
  <message>
   <source>Outcome in words</source>
   <translation>Outcome in words</translation>
  </message>
  <message>
   <source>Over and over</source>
   <translation>Over and over</translation>
  </message>
  <message>
   <source>Owed</source>
   <translation>Owed</translation>
  </message>
  <message>
   <source>Owed by</source>
   <translation>Owed by</translation>
  </message>
  <message>
   <source>Owed since</source>
   <translation>Owed since</translation>
  </message>
  <message>
   <source>Owed, in all</source>
   <translation>Owed, in all</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Pa&amp;ssphrase</source>
   <translation>Pa&amp;ssphrase</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>Page number</source>
   <translation>Page number</translation>
  </message>
  <message>
   <source>Page preview</source>
   <translation>Page preview</translation>
  </message>
  <message>
   <source>Page to print (*.pdf)</source>
   <translation>Page to print (*.pdf)</translation>
  </message>
  <message>
   <source>Page {number} cannot be burnt, and will not leave. {why}</source>
   <translation>Page {number} cannot be burnt, and will not leave. {why}</translation>
  </message>
  <message>
   <source>Page {number} is being burnt</source>
   <translation>Page {number} is being burnt</translation>
  </message>
  <message>
   <source>Page {number} is damaged and cannot be drawn.</source>
   <translation>Page {number} is damaged and cannot be drawn.</translation>
  </message>
  <message>
   <source>Page {number}, nothing open</source>
   <translation>Page {number}, nothing open</translation>
  </message>
  <message>
   <source>Page {number}, reviewed</source>
   <translation>Page {number}, reviewed</translation>
  </message>
  <message>
   <source>Page {number}, {open} open</source>
   <translation>Page {number}, {open} open</translation>
  </message>
  <message>
   <source>Page {page}</source>
   <translation>Page {page}</translation>
  </message>
  <message>
   <source>Page {page} of {total}</source>
   <translation>Page {page} of {total}</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>Pages of the bundle</source>
   <translation>Pages of the bundle</translation>
  </message>
  <message>
   <source>Pages of the original</source>
   <translation>Pages of the original</translation>
  </message>
  <message>
   <source>Pages to print (*.pdf)</source>
   <translation>Pages to print (*.pdf)</translation>
  </message>
  <message>
   <source>Paid</source>
   <translation>Paid</translation>
  </message>
  <message>
   <source>Paid on</source>
   <translation>Paid on</translation>
  </message>
  <message>
   <source>Paid, in all</source>
   <translation>Paid, in all</translation>
  </message>
  <message>
   <source>Paired paragraphs</source>
   <translation>Paired paragraphs</translation>
  </message>
  <message>
   <source>Pairs carried over from an earlier version; look at them again</source>
   <translation>Pairs carried over from an earlier version; look at them again</translation>
  </message>
  <message>
   <source>Pairs made by hand given up</source>
   <translation>Pairs made by hand given up</translation>
  </message>
  <message>
   <source>Pairs of paragraphs</source>
   <translation>Pairs of paragraphs</translation>
  </message>
  <message>
   <source>Paragraph</source>
   <translation>Paragraph</translation>
  </message>
  <message>
   <source>Paragraph that is read</source>
   <translation>Paragraph that is read</translation>
  </message>
  <message>
   <source>Paragraph {number} of {total}</source>
   <translation>Paragraph {number} of {total}</translation>
  </message>
  <message>
   <source>Paragraphs of the statement</source>
   <translation>Paragraphs of the statement</translation>
  </message>
  <message>
   <source>Paragraphs of the text</source>
   <translation>Paragraphs of the text</translation>
  </message>
  <message>
   <source>Paragraphs of the translation</source>
   <translation>Paragraphs of the translation</translation>
  </message>
  <message>
   <source>Paragraphs paired by hand</source>
   <translation>Paragraphs paired by hand</translation>
  </message>
  <message>
   <source>Paragraphs paired by the program</source>
   <translation>Paragraphs paired by the program</translation>
  </message>
  <message>
   <source>Paragraphs paired with the translation by hand</source>
   <translation>Paragraphs paired with the translation by hand</translation>
  </message>
  <message>
   <source>Part added</source>
   <translation>Part added</translation>
  </message>
  <message>
   <source>Part by: {dimension}</source>
   <translation>Part by: {dimension}</translation>
  </message>
  <message>
   <source>Part changed</source>
   <translation>Part changed</translation>
  </message>
  <message>
   <source>Part in an event</source>
   <translation>Part in an event</translation>
  </message>
  <message>
   <source>Part in an event added</source>
   <translation>Part in an event added</translation>
  </message>
  <message>
   <source>Part in events</source>
   <translation>Part in events</translation>
  </message>
  <message>
   <source>Part in the event</source>
   <translation>Part in the event</translation>
  </message>
  <message>
   <source>Part in the event changed</source>
   <translation>Part in the event changed</translation>
  </message>
  <message>
   <source>Part in the event removed</source>
   <translation>Part in the event removed</translation>
  </message>
  <message>
   <source>Part in the proceeding</source>
   <translation>Part in the proceeding</translation>
  </message>
  <message>
   <source>Part in the proceeding changed</source>
   <translation>Part in the proceeding changed</translation>
  </message>
  <message>
   <source>Part of the statistic</source>
   <translation>Part of the statistic</translation>
  </message>
  <message>
   <source>Part removed</source>
   <translation>Part removed</translation>
  </message>
  <message>
   <source>Part the row</source>
   <translation>Part the row</translation>
  </message>
  <message>
   <source>Parties, one a line</source>
   <translation>Parties, one a line</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Parts</translation>
  </message>
  <message>
   <source>Parts and their licences</source>
   <translation>Parts and their licences</translation>
  </message>
  <message>
   <source>Parts of the analysis</source>
   <translation>Parts of the analysis</translation>
  </message>
  <message>
   <source>Parts of the item</source>
   <translation>Parts of the item</translation>
  </message>
  <message>
   <source>Parts of the submission</source>
   <translation>Parts of the submission</translation>
  </message>
  <message>
   <source>Parts: {dimension}</source>
   <translation>Parts: {dimension}</translation>
  </message>
  <message>
   <source>Passage</source>
   <translation>Passage</translation>
  </message>
  <message>
   <source>Passage chosen</source>
   <translation>Passage chosen</translation>
  </message>
  <message>
   <source>Passage of a claim changed</source>
   <translation>Passage of a claim changed</translation>
  </message>
  <message>
   <source>Passage of the claim</source>
   <translation>Passage of the claim</translation>
  </message>
  <message>
   <source>Passage put on its words</source>
   <translation>Passage put on its words</translation>
  </message>
  <message>
   <source>Passage put to a claim</source>
   <translation>Passage put to a claim</translation>
  </message>
  <message>
   <source>Passage removed</source>
   <translation>Passage removed</translation>
  </message>
  <message>
   <source>Passage set against the State</source>
   <translation>Passage set against the State</translation>
  </message>
  <message>
   <source>Passage taken off the claim</source>
   <translation>Passage taken off the claim</translation>
  </message>
  <message>
   <source>Passage that bears on what the State says</source>
   <translation>Passage that bears on what the State says</translation>
  </message>
  <message>
   <source>Passage without a claim</source>
   <translation>Passage without a claim</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Passages</translation>
  </message>
  <message>
   <source>Passages by code</source>
   <translation>Passages by code</translation>
  </message>
  <message>
   <source>Passages quoted</source>
   <translation>Passages quoted</translation>
  </message>
  <message>
   <source>Passages relied on, word for word</source>
   <translation>Passages relied on, word for word</translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <source>Passphrase of the certificate</source>
   <translation>Passphrase of the certificate</translation>
  </message>
  <message>
   <source>Passphrase of the sample</source>
   <translation>Passphrase of the sample</translation>
  </message>
  <message>
   <source>Passphrase of the vault</source>
   <translation>Passphrase of the vault</translation>
  </message>
  <message>
   <source>Passphrase of the vault when the backup was made</source>
   <translation>Passphrase of the vault when the backup was made</translation>
  </message>
  <message>
   <source>Passphrase until now</source>
   <translation>Passphrase until now</translation>
  </message>
  <message>
   <source>Passphrase, once more</source>
   <translation>Passphrase, once more</translation>
  </message>
  <message>
   <source>Password of item {number}</source>
   <translation>Password of item {number}</translation>
  </message>
  <message>
   <source>Password of the file</source>
   <translation>Password of the file</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Paused: nothing is recorded</source>
   <translation>Paused: nothing is recorded</translation>
  </message>
  <message>
   <source>People</source>
   <translation>People</translation>
  </message>
  <message>
   <source>People and events</source>
   <translation>People and events</translation>
  </message>
  <message>
   <source>People and proceedings</source>
   <translation>People and proceedings</translation>
  </message>
  <message>
   <source>People and where they were held</source>
   <translation>People and where they were held</translation>
  </message>
  <message>
   <source>People appear</source>
   <translation>People appear</translation>
  </message>
  <message>
   <source>People by role</source>
   <translation>People by role</translation>
  </message>
  <message>
   <source>People detained; left empty for the event itself</source>
   <translation>People detained; left empty for the event itself</translation>
  </message>
  <message>
   <source>People held</source>
   <translation>People held</translation>
  </message>
  <message>
   <source>People may be held there by law</source>
   <translation>People may be held there by law</translation>
  </message>
  <message>
   <source>People who were harmed</source>
   <translation>People who were harmed</translation>
  </message>
  <message>
   <source>People whose words or image are in it: {count}</source>
   <translation>People whose words or image are in it: {count}</translation>
  </message>
  <message>
   <source>People, by pseudonym and role</source>
   <translation>People, by pseudonym and role</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Period</translation>
  </message>
  <message>
   <source>Period not told</source>
   <translation>Period not told</translation>
  </message>
  <message>
   <source>Perpetrators</source>
   <translation>Perpetrators</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Person added</source>
   <translation>Person added</translation>
  </message>
  <message>
   <source>Person added to the case</source>
   <translation>Person added to the case</translation>
  </message>
  <message>
   <source>Person added to the event</source>
   <translation>Person added to the event</translation>
  </message>
  <message>
   <source>Person changed</source>
   <translation>Person changed</translation>
  </message>
  <message>
   <source>Person in the case</source>
   <translation>Person in the case</translation>
  </message>
  <message>
   <source>Person in the event</source>
   <translation>Person in the event</translation>
  </message>
  <message>
   <source>Person put in the trash</source>
   <translation>Person put in the trash</translation>
  </message>
  <message>
   <source>Person put into the proceeding</source>
   <translation>Person put into the proceeding</translation>
  </message>
  <message>
   <source>Person taken out of the event</source>
   <translation>Person taken out of the event</translation>
  </message>
  <message>
   <source>Person taken out of the proceeding</source>
   <translation>Person taken out of the proceeding</translation>
  </message>
  <message>
   <source>Person taken out of the trash</source>
   <translation>Person taken out of the trash</translation>
  </message>
  <message>
   <source>Person without a part</source>
   <translation>Person without a part</translation>
  </message>
  <message>
   <source>Photograph</source>
   <translation>Photograph</translation>
  </message>
  <message>
   <source>Photographed into the vault</source>
   <translation>Photographed into the vault</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>Picture (*.png)</translation>
  </message>
  <message>
   <source>Picture of the film with its boxes</source>
   <translation>Picture of the film with its boxes</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>Pictures</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Place</translation>
  </message>
  <message>
   <source>Place added</source>
   <translation>Place added</translation>
  </message>
  <message>
   <source>Place changed</source>
   <translation>Place changed</translation>
  </message>
  <message>
   <source>Place put in the trash</source>
   <translation>Place put in the trash</translation>
  </message>
  <message>
   <source>Place taken out of the trash</source>
   <translation>Place taken out of the trash</translation>
  </message>
  <message>
   <source>Place where people are held</source>
   <translation>Place where people are held</translation>
  </message>
  <message>
   <source>Place, if its own</source>
   <translation>Place, if its own</translation>
  </message>
  <message>
   <source>Placed notes in the recording</source>
   <translation>Placed notes in the recording</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Places</translation>
  </message>
  <message>
   <source>Places are where events happened and items come from: villages, streets, and facilities in which people are held, with whoever runs them.</source>
   <translation>Places are where events happened and items come from: villages, streets, and facilities in which people are held, with whoever runs them.</translation>
  </message>
  <message>
   <source>Places of detention</source>
   <translation>Places of detention</translation>
  </message>
  <message>
   <source>Places on the map</source>
   <translation>Places on the map</translation>
  </message>
  <message>
   <source>Places within it</source>
   <translation>Places within it</translation>
  </message>
  <message>
   <source>Places, dates, work and family that few others in the case share would stand here.</source>
   <translation>Places, dates, work and family that few others in the case share would stand here.</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Play</translation>
  </message>
  <message>
   <source>Play from the time code before the cursor</source>
   <translation>Play from the time code before the cursor</translation>
  </message>
  <message>
   <source>Play this turn over and over</source>
   <translation>Play this turn over and over</translation>
  </message>
  <message>
   <source>Play what will leave</source>
   <translation>Play what will leave</translation>
  </message>
  <message>
   <source>Point</source>
   <translation>Point</translation>
  </message>
  <message>
   <source>Police, prison, detention centre</source>
   <translation>Police, prison, detention centre</translation>
  </message>
  <message>
   <source>Position (latitude, longitude)</source>
   <translation>Position (latitude, longitude)</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Preview</translation>
  </message>
  <message>
   <source>Previous coded passage</source>
   <translation>Previous coded passage</translation>
  </message>
  <message>
   <source>Previous difference</source>
   <translation>Previous difference</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Previous hit</translation>
  </message>
  <message>
   <source>Previous item</source>
   <translation>Previous item</translation>
  </message>
  <message>
   <source>Previous mark</source>
   <translation>Previous mark</translation>
  </message>
  <message>
   <source>Principal name</source>
   <translation>Principal name</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Print</translation>
  </message>
  <message>
   <source>Print a dossier …</source>
   <translation>Print a dossier …</translation>
  </message>
  <message numerus="yes">
   <source>Print a list of %Ln item(s)?</source>
   <translation>
    <numerusform>Print a list of %Ln item?</numerusform>
    <numerusform>Print a list of %Ln items?</numerusform>
   </translation>
  </message>
  <message>
   <source>Print the list …</source>
   <translation>Print the list …</translation>
  </message>
  <message>
   <source>Print the statement</source>
   <translation>Print the statement</translation>
  </message>
  <message>
   <source>Print the text</source>
   <translation>Print the text</translation>
  </message>
  <message>
   <source>Print the text?</source>
   <translation>Print the text?</translation>
  </message>
  <message>
   <source>Print …</source>
   <translation>Print …</translation>
  </message>
  <message>
   <source>Printed</source>
   <translation>Printed</translation>
  </message>
  <message>
   <source>Printed after the exhibits where there is something to print. Drag them, or Alt+Up.</source>
   <translation>Printed after the exhibits where there is something to print. Drag them, or Alt+Up.</translation>
  </message>
  <message>
   <source>Printed form</source>
   <translation>Printed form</translation>
  </message>
  <message>
   <source>Printed size</source>
   <translation>Printed size</translation>
  </message>
  <message>
   <source>Printing the statement of item {number}</source>
   <translation>Printing the statement of item {number}</translation>
  </message>
  <message>
   <source>Proceeding</source>
   <translation>Proceeding</translation>
  </message>
  <message>
   <source>Proceeding added</source>
   <translation>Proceeding added</translation>
  </message>
  <message>
   <source>Proceeding changed</source>
   <translation>Proceeding changed</translation>
  </message>
  <message>
   <source>Proceeding put in the trash</source>
   <translation>Proceeding put in the trash</translation>
  </message>
  <message>
   <source>Proceeding taken out of the trash</source>
   <translation>Proceeding taken out of the trash</translation>
  </message>
  <message>
   <source>Proceedings</source>
   <translation>Proceedings</translation>
  </message>
  <message>
   <source>Proceedings about it</source>
   <translation>Proceedings about it</translation>
  </message>
  <message>
   <source>Proceedings and remedies</source>
   <translation>Proceedings and remedies</translation>
  </message>
  <message>
   <source>Proceedings that do not fit</source>
   <translation>Proceedings that do not fit</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>Profile</translation>
  </message>
  <message>
   <source>Programs of qualitative analysis read and write it</source>
   <translation>Programs of qualitative analysis read and write it</translation>
  </message>
  <message>
   <source>Project (*.qdpx)</source>
   <translation>Project (*.qdpx)</translation>
  </message>
  <message>
   <source>Proof report …</source>
   <translation>Proof report …</translation>
  </message>
  <message>
   <source>Proof: trying to recover every hidden identity</source>
   <translation>Proof: trying to recover every hidden identity</translation>
  </message>
  <message>
   <source>Proposed by the file itself</source>
   <translation>Proposed by the file itself</translation>
  </message>
  <message>
   <source>Proposed from the file's own metadata</source>
   <translation>Proposed from the file's own metadata</translation>
  </message>
  <message>
   <source>Proposed values settled</source>
   <translation>Proposed values settled</translation>
  </message>
  <message>
   <source>Protected</source>
   <translation>Protected</translation>
  </message>
  <message>
   <source>Protected people are hidden, and everybody whose consent allows no name.</source>
   <translation>Protected people are hidden, and everybody whose consent allows no name.</translation>
  </message>
  <message>
   <source>Protected: somewhere in a square of 0.1°</source>
   <translation>Protected: somewhere in a square of 0.1°</translation>
  </message>
  <message>
   <source>Protected: where this place is must not leave. Kuager does not find its name in texts by itself; mark it in the items, with the reason “place”.</source>
   <translation>Protected: where this place is must not leave. Kuager does not find its name in texts by itself; mark it in the items, with the reason “place”.</translation>
  </message>
  <message>
   <source>Protected; in bundles “{pseudonym}”</source>
   <translation>Protected; in bundles “{pseudonym}”</translation>
  </message>
  <message>
   <source>Proved</source>
   <translation>Proved</translation>
  </message>
  <message>
   <source>Proved to</source>
   <translation>Proved to</translation>
  </message>
  <message>
   <source>Provision</source>
   <translation>Provision</translation>
  </message>
  <message>
   <source>Provision added</source>
   <translation>Provision added</translation>
  </message>
  <message>
   <source>Provision changed</source>
   <translation>Provision changed</translation>
  </message>
  <message>
   <source>Provision of the claim changed</source>
   <translation>Provision of the claim changed</translation>
  </message>
  <message>
   <source>Provision removed</source>
   <translation>Provision removed</translation>
  </message>
  <message>
   <source>Provision that the claim is about</source>
   <translation>Provision that the claim is about</translation>
  </message>
  <message>
   <source>Provision that the event engages</source>
   <translation>Provision that the event engages</translation>
  </message>
  <message>
   <source>Provision that the recommendation rests on</source>
   <translation>Provision that the recommendation rests on</translation>
  </message>
  <message>
   <source>Provisions</source>
   <translation>Provisions</translation>
  </message>
  <message>
   <source>Provisions engaged</source>
   <translation>Provisions engaged</translation>
  </message>
  <message>
   <source>Pseudonym</source>
   <translation>Pseudonym</translation>
  </message>
  <message>
   <source>Public ke&amp;ys</source>
   <translation>Public ke&amp;ys</translation>
  </message>
  <message>
   <source>Public keys</source>
   <translation>Public keys</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>Purpose</translation>
  </message>
  <message>
   <source>Purpose: {purpose}</source>
   <translation>Purpose: {purpose}</translation>
  </message>
  <message numerus="yes">
   <source>Put %Ln item(s) in the trash</source>
   <translation>
    <numerusform>Put %Ln item in the trash</numerusform>
    <numerusform>Put %Ln items in the trash</numerusform>
   </translation>
  </message>
  <message>
   <source>Put a passage on its words</source>
   <translation>Put a passage on its words</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Put away</translation>
  </message>
  <message>
   <source>Put in a person</source>
   <translation>Put in a person</translation>
  </message>
  <message>
   <source>Put in the name</source>
   <translation>Put in the name</translation>
  </message>
  <message>
   <source>Put in the trash</source>
   <translation>Put in the trash</translation>
  </message>
  <message>
   <source>Put into the draft of a bundle</source>
   <translation>Put into the draft of a bundle</translation>
  </message>
  <message>
   <source>Put the passage to a claim</source>
   <translation>Put the passage to a claim</translation>
  </message>
  <message>
   <source>Put to a claim …</source>
   <translation>Put to a claim …</translation>
  </message>
  <message>
   <source>Put {name} in the trash</source>
   <translation>Put {name} in the trash</translation>
  </message>
  <message>
   <source>Putting the pages together …</source>
   <translation>Putting the pages together …</translation>
  </message>
  <message>
   <source>Qualifies it</source>
   <translation>Qualifies it</translation>
  </message>
  <message>
   <source>Quality ledger</source>
   <translation>Quality ledger</translation>
  </message>
  <message>
   <source>Quality of the recording</source>
   <translation>Quality of the recording</translation>
  </message>
  <message>
   <source>Question before</source>
   <translation>Question before</translation>
  </message>
  <message>
   <source>Question of the interview skipped</source>
   <translation>Question of the interview skipped</translation>
  </message>
  <message>
   <source>Questions of this section</source>
   <translation>Questions of this section</translation>
  </message>
  <message>
   <source>Quotation</source>
   <translation>Quotation</translation>
  </message>
  <message>
   <source>Quote</source>
   <translation>Quote</translation>
  </message>
  <message>
   <source>Quoted after paragraphs: {numbers}</source>
   <translation>Quoted after paragraphs: {numbers}</translation>
  </message>
  <message>
   <source>REFI-QDA (*.qdpx *.qdc)</source>
   <translation>REFI-QDA (*.qdpx *.qdc)</translation>
  </message>
  <message>
   <source>Rare details</source>
   <translation>Rare details</translation>
  </message>
  <message>
   <source>Rare details ({count})</source>
   <translation>Rare details ({count})</translation>
  </message>
  <message>
   <source>Re-issue</source>
   <translation>Re-issue</translation>
  </message>
  <message>
   <source>Reach</source>
   <translation>Reach</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Read</translation>
  </message>
  <message>
   <source>Read back …</source>
   <translation>Read back …</translation>
  </message>
  <message>
   <source>Read from the file, and no proof of anything: cameras have wrong clocks.</source>
   <translation>Read from the file, and no proof of anything: cameras have wrong clocks.</translation>
  </message>
  <message>
   <source>Read from: {origin}</source>
   <translation>Read from: {origin}</translation>
  </message>
  <message>
   <source>Read in</source>
   <translation>Read in</translation>
  </message>
  <message>
   <source>Read it beside the recording and sign it off; until then it does not leave.</source>
   <translation>Read it beside the recording and sign it off; until then it does not leave.</translation>
  </message>
  <message>
   <source>Read it with OCR</source>
   <translation>Read it with OCR</translation>
  </message>
  <message>
   <source>Read on</source>
   <translation>Read on</translation>
  </message>
  <message>
   <source>Read or interpreted by</source>
   <translation>Read or interpreted by</translation>
  </message>
  <message>
   <source>Read the original again</source>
   <translation>Read the original again</translation>
  </message>
  <message>
   <source>Read the passages of the cell</source>
   <translation>Read the passages of the cell</translation>
  </message>
  <message>
   <source>Read the statement back</source>
   <translation>Read the statement back</translation>
  </message>
  <message>
   <source>Read what was taken in and not read</source>
   <translation>Read what was taken in and not read</translation>
  </message>
  <message>
   <source>Read: file type and properties recorded</source>
   <translation>Read: file type and properties recorded</translation>
  </message>
  <message>
   <source>Reading a photograph</source>
   <translation>Reading a photograph</translation>
  </message>
  <message>
   <source>Reading a project</source>
   <translation>Reading a project</translation>
  </message>
  <message>
   <source>Reading it back</source>
   <translation>Reading it back</translation>
  </message>
  <message>
   <source>Reading item {number}</source>
   <translation>Reading item {number}</translation>
  </message>
  <message>
   <source>Reading what was taken in</source>
   <translation>Reading what was taken in</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>Rebuts it</source>
   <translation>Rebuts it</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>Received</translation>
  </message>
  <message>
   <source>Recent vaults</source>
   <translation>Recent vaults</translation>
  </message>
  <message>
   <source>Recipient</source>
   <translation>Recipient</translation>
  </message>
  <message>
   <source>Recommendation added</source>
   <translation>Recommendation added</translation>
  </message>
  <message>
   <source>Recommendation changed</source>
   <translation>Recommendation changed</translation>
  </message>
  <message>
   <source>Recommendation moved</source>
   <translation>Recommendation moved</translation>
  </message>
  <message>
   <source>Recommendation put in the trash</source>
   <translation>Recommendation put in the trash</translation>
  </message>
  <message>
   <source>Recommendation taken out of the trash</source>
   <translation>Recommendation taken out of the trash</translation>
  </message>
  <message>
   <source>Recommendations</source>
   <translation>Recommendations</translation>
  </message>
  <message>
   <source>Recommendations that rest on it</source>
   <translation>Recommendations that rest on it</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>Record a consent</source>
   <translation>Record a consent</translation>
  </message>
  <message>
   <source>Record a consent of {name}</source>
   <translation>Record a consent of {name}</translation>
  </message>
  <message>
   <source>Record a hand-over …</source>
   <translation>Record a hand-over …</translation>
  </message>
  <message>
   <source>Record that it was read back</source>
   <translation>Record that it was read back</translation>
  </message>
  <message>
   <source>Record the act</source>
   <translation>Record the act</translation>
  </message>
  <message>
   <source>Record the birth</source>
   <translation>Record the birth</translation>
  </message>
  <message>
   <source>Record the correction</source>
   <translation>Record the correction</translation>
  </message>
  <message>
   <source>Record the method</source>
   <translation>Record the method</translation>
  </message>
  <message>
   <source>Record the nationality</source>
   <translation>Record the nationality</translation>
  </message>
  <message>
   <source>Record the purpose</source>
   <translation>Record the purpose</translation>
  </message>
  <message>
   <source>Record the victim</source>
   <translation>Record the victim</translation>
  </message>
  <message>
   <source>Record who did it</source>
   <translation>Record who did it</translation>
  </message>
  <message>
   <source>Record who was there</source>
   <translation>Record who was there</translation>
  </message>
  <message>
   <source>Record, pause or go on</source>
   <translation>Record, pause or go on</translation>
  </message>
  <message>
   <source>Recorded a consent</source>
   <translation>Recorded a consent</translation>
  </message>
  <message>
   <source>Recorded a conversation</source>
   <translation>Recorded a conversation</translation>
  </message>
  <message>
   <source>Recorded a signature</source>
   <translation>Recorded a signature</translation>
  </message>
  <message>
   <source>Recorded inside the vault</source>
   <translation>Recorded inside the vault</translation>
  </message>
  <message>
   <source>Recorded that a bundle was handed over</source>
   <translation>Recorded that a bundle was handed over</translation>
  </message>
  <message>
   <source>Recorded that a statement was read back</source>
   <translation>Recorded that a statement was read back</translation>
  </message>
  <message>
   <source>Recorded what came of it</source>
   <translation>Recorded what came of it</translation>
  </message>
  <message>
   <source>Recorded what the account says</source>
   <translation>Recorded what the account says</translation>
  </message>
  <message>
   <source>Recorded who was held</source>
   <translation>Recorded who was held</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Recording</translation>
  </message>
  <message>
   <source>Recording begun</source>
   <translation>Recording begun</translation>
  </message>
  <message>
   <source>Recording given up; nothing of it was kept</source>
   <translation>Recording given up; nothing of it was kept</translation>
  </message>
  <message>
   <source>Recording gone on with</source>
   <translation>Recording gone on with</translation>
  </message>
  <message>
   <source>Recording now</source>
   <translation>Recording now</translation>
  </message>
  <message>
   <source>Recording paused</source>
   <translation>Recording paused</translation>
  </message>
  <message>
   <source>Recording, but no sound arrives: check the microphone.</source>
   <translation>Recording, but no sound arrives: check the microphone.</translation>
  </message>
  <message>
   <source>Recording, too loud: move the microphone away.</source>
   <translation>Recording, too loud: move the microphone away.</translation>
  </message>
  <message>
   <source>Records made of an answer</source>
   <translation>Records made of an answer</translation>
  </message>
  <message>
   <source>Records that were made from it, and stay: {count}</source>
   <translation>Records that were made from it, and stay: {count}</translation>
  </message>
  <message>
   <source>Recovering a recording</source>
   <translation>Recovering a recording</translation>
  </message>
  <message>
   <source>Recovery &amp;key</source>
   <translation>Recovery &amp;key</translation>
  </message>
  <message>
   <source>Recovery key</source>
   <translation>Recovery key</translation>
  </message>
  <message>
   <source>Recovery key of the Kuager vault “{name}”</source>
   <translation>Recovery key of the Kuager vault “{name}”</translation>
  </message>
  <message>
   <source>Redact and export</source>
   <translation>Redact and export</translation>
  </message>
  <message>
   <source>Redacted?</source>
   <translation>Redacted?</translation>
  </message>
  <message>
   <source>Redaction</source>
   <translation>Redaction</translation>
  </message>
  <message>
   <source>Redaction marks</source>
   <translation>Redaction marks</translation>
  </message>
  <message>
   <source>Redaction marks accepted</source>
   <translation>Redaction marks accepted</translation>
  </message>
  <message>
   <source>Redaction marks decided</source>
   <translation>Redaction marks decided</translation>
  </message>
  <message>
   <source>Redaction marks rejected</source>
   <translation>Redaction marks rejected</translation>
  </message>
  <message>
   <source>Redaction marks suggested</source>
   <translation>Redaction marks suggested</translation>
  </message>
  <message>
   <source>Redaction marks to be reviewed</source>
   <translation>Redaction marks to be reviewed</translation>
  </message>
  <message>
   <source>Redaction profile</source>
   <translation>Redaction profile</translation>
  </message>
  <message>
   <source>Redaction review</source>
   <translation>Redaction review</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Redo</translation>
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation>Redo: {what}</translation>
  </message>
  <message>
   <source>Redone</source>
   <translation>Redone</translation>
  </message>
  <message>
   <source>Redone: {what}</source>
   <translation>Redone: {what}</translation>
  </message>
  <message>
   <source>Redress</source>
   <translation>Redress</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Reference</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Refused</translation>
  </message>
  <message>
   <source>Register the person</source>
   <translation>Register the person</translation>
  </message>
  <message>
   <source>Rehabilitation</source>
   <translation>Rehabilitation</translation>
  </message>
  <message>
   <source>Related items</source>
   <translation>Related items</translation>
  </message>
  <message>
   <source>Reliability</source>
   <translation>Reliability</translation>
  </message>
  <message>
   <source>Reliability of the source</source>
   <translation>Reliability of the source</translation>
  </message>
  <message>
   <source>Remedies</source>
   <translation>Remedies</translation>
  </message>
  <message>
   <source>Remedy added</source>
   <translation>Remedy added</translation>
  </message>
  <message>
   <source>Remedy changed</source>
   <translation>Remedy changed</translation>
  </message>
  <message>
   <source>Remedy put in the trash</source>
   <translation>Remedy put in the trash</translation>
  </message>
  <message>
   <source>Remedy taken out of the trash</source>
   <translation>Remedy taken out of the trash</translation>
  </message>
  <message>
   <source>Remember the vaults opened on this computer</source>
   <translation>Remember the vaults opened on this computer</translation>
  </message>
  <message>
   <source>Reminders</source>
   <translation>Reminders</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Remove</translation>
  </message>
  <message>
   <source>Remove the act</source>
   <translation>Remove the act</translation>
  </message>
  <message>
   <source>Remove the filter {filter}</source>
   <translation>Remove the filter {filter}</translation>
  </message>
  <message>
   <source>Remove the name</source>
   <translation>Remove the name</translation>
  </message>
  <message>
   <source>Remove the part</source>
   <translation>Remove the part</translation>
  </message>
  <message>
   <source>Remove the provision</source>
   <translation>Remove the provision</translation>
  </message>
  <message>
   <source>Remove the role</source>
   <translation>Remove the role</translation>
  </message>
  <message>
   <source>Remove: {what}</source>
   <translation>Remove: {what}</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation>Removed</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Rename</translation>
  </message>
  <message>
   <source>Rename the bundle</source>
   <translation>Rename the bundle</translation>
  </message>
  <message>
   <source>Rename the search</source>
   <translation>Rename the search</translation>
  </message>
  <message>
   <source>Rename the submission</source>
   <translation>Rename the submission</translation>
  </message>
  <message>
   <source>Rename …</source>
   <translation>Rename …</translation>
  </message>
  <message>
   <source>Renamed a bundle</source>
   <translation>Renamed a bundle</translation>
  </message>
  <message>
   <source>Renamed a line of the bundle</source>
   <translation>Renamed a line of the bundle</translation>
  </message>
  <message>
   <source>Renamed a submission</source>
   <translation>Renamed a submission</translation>
  </message>
  <message>
   <source>Renamed item {number}</source>
   <translation>Renamed item {number}</translation>
  </message>
  <message>
   <source>Replaced by</source>
   <translation>Replaced by</translation>
  </message>
  <message>
   <source>Replaces</source>
   <translation>Replaces</translation>
  </message>
  <message>
   <source>Reply of a time-stamp authority</source>
   <translation>Reply of a time-stamp authority</translation>
  </message>
  <message>
   <source>Reply to</source>
   <translation>Reply to</translation>
  </message>
  <message>
   <source>Represented by counsel</source>
   <translation>Represented by counsel</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>Request</translation>
  </message>
  <message>
   <source>Restitution</source>
   <translation>Restitution</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restore</translation>
  </message>
  <message numerus="yes">
   <source>Restore %Ln draft(s)?</source>
   <translation>
    <numerusform>Restore %Ln draft?</numerusform>
    <numerusform>Restore %Ln drafts?</numerusform>
   </translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Restore a backup</translation>
  </message>
  <message>
   <source>Restore a backup …</source>
   <translation>Restore a backup …</translation>
  </message>
  <message>
   <source>Restore from the trash</source>
   <translation>Restore from the trash</translation>
  </message>
  <message>
   <source>Restored item {number}</source>
   <translation>Restored item {number}</translation>
  </message>
  <message>
   <source>Restored vault</source>
   <translation>Restored vault</translation>
  </message>
  <message>
   <source>Restored {name}</source>
   <translation>Restored {name}</translation>
  </message>
  <message>
   <source>Restoring the backup</source>
   <translation>Restoring the backup</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Result</translation>
  </message>
  <message>
   <source>Review cycle</source>
   <translation>Review cycle</translation>
  </message>
  <message>
   <source>Review for redaction</source>
   <translation>Review for redaction</translation>
  </message>
  <message>
   <source>Review the next item that waits</source>
   <translation>Review the next item that waits</translation>
  </message>
  <message>
   <source>Review with before and after</source>
   <translation>Review with before and after</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Reviewed</translation>
  </message>
  <message>
   <source>Reviewed by a person for what must be hidden</source>
   <translation>Reviewed by a person for what must be hidden</translation>
  </message>
  <message>
   <source>Reviewed: a person has looked at all of it.</source>
   <translation>Reviewed: a person has looked at all of it.</translation>
  </message>
  <message>
   <source>Reviewed: every page was looked at</source>
   <translation>Reviewed: every page was looked at</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Role</translation>
  </message>
  <message>
   <source>Role added</source>
   <translation>Role added</translation>
  </message>
  <message>
   <source>Role and certainty</source>
   <translation>Role and certainty</translation>
  </message>
  <message>
   <source>Role in a case</source>
   <translation>Role in a case</translation>
  </message>
  <message>
   <source>Role in the case</source>
   <translation>Role in the case</translation>
  </message>
  <message>
   <source>Role removed</source>
   <translation>Role removed</translation>
  </message>
  <message>
   <source>Roles in cases</source>
   <translation>Roles in cases</translation>
  </message>
  <message>
   <source>Roles that do not go together: {count}</source>
   <translation>Roles that do not go together: {count}</translation>
  </message>
  <message>
   <source>Room on the disk</source>
   <translation>Room on the disk</translation>
  </message>
  <message>
   <source>Root &amp;certificates …</source>
   <translation>Root &amp;certificates …</translation>
  </message>
  <message>
   <source>Root certificates of time-stamp authorities</source>
   <translation>Root certificates of time-stamp authorities</translation>
  </message>
  <message>
   <source>Route of a person or of a chain of events</source>
   <translation>Route of a person or of a chain of events</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Row</translation>
  </message>
  <message>
   <source>Row of the headings</source>
   <translation>Row of the headings</translation>
  </message>
  <message>
   <source>Rows of the table</source>
   <translation>Rows of the table</translation>
  </message>
  <message>
   <source>Ruling set</source>
   <translation>Ruling set</translation>
  </message>
  <message>
   <source>Run by</source>
   <translation>Run by</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>Russian</translation>
  </message>
  <message>
   <source>Safe in the vault, but not searchable: the import was interrupted.</source>
   <translation>Safe in the vault, but not searchable: the import was interrupted.</translation>
  </message>
  <message>
   <source>Said by</source>
   <translation>Said by</translation>
  </message>
  <message>
   <source>Said in a passage</source>
   <translation>Said in a passage</translation>
  </message>
  <message>
   <source>Said who is of the group</source>
   <translation>Said who is of the group</translation>
  </message>
  <message>
   <source>Same name</source>
   <translation>Same name</translation>
  </message>
  <message>
   <source>Satisfaction</source>
   <translation>Satisfaction</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>Save as a file …</source>
   <translation>Save as a file …</translation>
  </message>
  <message>
   <source>Save as a picture</source>
   <translation>Save as a picture</translation>
  </message>
  <message>
   <source>Save stamp request …</source>
   <translation>Save stamp request …</translation>
  </message>
  <message>
   <source>Save the chart as a picture</source>
   <translation>Save the chart as a picture</translation>
  </message>
  <message>
   <source>Save the new version</source>
   <translation>Save the new version</translation>
  </message>
  <message>
   <source>Save the picture of the gap</source>
   <translation>Save the picture of the gap</translation>
  </message>
  <message>
   <source>Save the recovery key in plain text</source>
   <translation>Save the recovery key in plain text</translation>
  </message>
  <message>
   <source>Save this search</source>
   <translation>Save this search</translation>
  </message>
  <message>
   <source>Save this search …</source>
   <translation>Save this search …</translation>
  </message>
  <message>
   <source>Save what you have written first.</source>
   <translation>Save what you have written first.</translation>
  </message>
  <message>
   <source>Save what you have written?</source>
   <translation>Save what you have written?</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Saved</translation>
  </message>
  <message>
   <source>Saved a new version of the text</source>
   <translation>Saved a new version of the text</translation>
  </message>
  <message>
   <source>Saved in plain text as {name}. Move it away from this computer.</source>
   <translation>Saved in plain text as {name}. Move it away from this computer.</translation>
  </message>
  <message>
   <source>Saved search: {name}</source>
   <translation>Saved search: {name}</translation>
  </message>
  <message>
   <source>Saved searches</source>
   <translation>Saved searches</translation>
  </message>
  <message>
   <source>Saved state</source>
   <translation>Saved state</translation>
  </message>
  <message>
   <source>Saved view forgotten</source>
   <translation>Saved view forgotten</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>Saved views</translation>
  </message>
  <message>
   <source>Saved when you leave the field.</source>
   <translation>Saved when you leave the field.</translation>
  </message>
  <message>
   <source>Saving the recording</source>
   <translation>Saving the recording</translation>
  </message>
  <message>
   <source>Saving the request for a time stamp</source>
   <translation>Saving the request for a time stamp</translation>
  </message>
  <message>
   <source>Saving …</source>
   <translation>Saving …</translation>
  </message>
  <message>
   <source>Say how reliable the source is and how credible what it says.</source>
   <translation>Say how reliable the source is and how credible what it says.</translation>
  </message>
  <message>
   <source>Say something else …</source>
   <translation>Say something else …</translation>
  </message>
  <message>
   <source>Say whether it can be explained, with a reason.</source>
   <translation>Say whether it can be explained, with a reason.</translation>
  </message>
  <message>
   <source>Say which paragraphs go together</source>
   <translation>Say which paragraphs go together</translation>
  </message>
  <message>
   <source>Say who counted or published it.</source>
   <translation>Say who counted or published it.</translation>
  </message>
  <message>
   <source>Say who the recipient is.</source>
   <translation>Say who the recipient is.</translation>
  </message>
  <message>
   <source>Says of an event</source>
   <translation>Says of an event</translation>
  </message>
  <message>
   <source>Screens</source>
   <translation>Screens</translation>
  </message>
  <message>
   <source>Seal bundle {id} for a recipient</source>
   <translation>Seal bundle {id} for a recipient</translation>
  </message>
  <message>
   <source>Seal for a recipient …</source>
   <translation>Seal for a recipient …</translation>
  </message>
  <message>
   <source>Seal of the custody log</source>
   <translation>Seal of the custody log</translation>
  </message>
  <message numerus="yes">
   <source>Sealed in a log of %Ln event(s), root {root}</source>
   <translation>
    <numerusform>Sealed in a log of %Ln event, root {root}</numerusform>
    <numerusform>Sealed in a log of %Ln events, root {root}</numerusform>
   </translation>
  </message>
  <message>
   <source>Sealed to a public key</source>
   <translation>Sealed to a public key</translation>
  </message>
  <message>
   <source>Sealed with a passphrase</source>
   <translation>Sealed with a passphrase</translation>
  </message>
  <message>
   <source>Sealing bundle {id}</source>
   <translation>Sealing bundle {id}</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Search</translation>
  </message>
  <message>
   <source>Search everything</source>
   <translation>Search everything</translation>
  </message>
  <message>
   <source>Search for items to add</source>
   <translation>Search for items to add</translation>
  </message>
  <message>
   <source>Search renamed</source>
   <translation>Search renamed</translation>
  </message>
  <message>
   <source>Search saved</source>
   <translation>Search saved</translation>
  </message>
  <message>
   <source>Search “{name}” removed</source>
   <translation>Search “{name}” removed</translation>
  </message>
  <message>
   <source>Search: words, "a phrase", word*, -without, date:2022-01, place:name</source>
   <translation>Search: words, "a phrase", word*, -without, date:2022-01, place:name</translation>
  </message>
  <message>
   <source>Second sentence</source>
   <translation>Second sentence</translation>
  </message>
  <message>
   <source>Second-hand only</source>
   <translation>Second-hand only</translation>
  </message>
  <message>
   <source>Section before</source>
   <translation>Section before</translation>
  </message>
  <message>
   <source>Section, {title}</source>
   <translation>Section, {title}</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Sections</translation>
  </message>
  <message>
   <source>Sections and exhibits</source>
   <translation>Sections and exhibits</translation>
  </message>
  <message>
   <source>See more time</source>
   <translation>See more time</translation>
  </message>
  <message>
   <source>Select a passage first.</source>
   <translation>Select a passage first.</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Select all</translation>
  </message>
  <message>
   <source>Select the words first that must be hidden.</source>
   <translation>Select the words first that must be hidden.</translation>
  </message>
  <message>
   <source>Select the words where the passage belongs first.</source>
   <translation>Select the words where the passage belongs first.</translation>
  </message>
  <message>
   <source>Select words in an item, press C, and choose an article, an act, a person or a theme. Everything that stands under one code is read here side by side.</source>
   <translation>Select words in an item, press C, and choose an article, an act, a person or a theme. Everything that stands under one code is read here side by side.</translation>
  </message>
  <message>
   <source>Selected passage</source>
   <translation>Selected passage</translation>
  </message>
  <message>
   <source>Semicolon</source>
   <translation>Semicolon</translation>
  </message>
  <message>
   <source>Sentence added</source>
   <translation>Sentence added</translation>
  </message>
  <message>
   <source>Sentence changed</source>
   <translation>Sentence changed</translation>
  </message>
  <message>
   <source>Sentence moved</source>
   <translation>Sentence moved</translation>
  </message>
  <message>
   <source>Sentence put in the trash</source>
   <translation>Sentence put in the trash</translation>
  </message>
  <message>
   <source>Sentence taken out of the trash</source>
   <translation>Sentence taken out of the trash</translation>
  </message>
  <message>
   <source>Sentences without a footnote</source>
   <translation>Sentences without a footnote</translation>
  </message>
  <message>
   <source>Sequence</source>
   <translation>Sequence</translation>
  </message>
  <message>
   <source>Serial number of the camera</source>
   <translation>Serial number of the camera</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Session</translation>
  </message>
  <message>
   <source>Set a claim or a passage against it, or say that it is right.</source>
   <translation>Set a claim or a passage against it, or say that it is right.</translation>
  </message>
  <message>
   <source>Set against it</source>
   <translation>Set against it</translation>
  </message>
  <message>
   <source>Set for all</source>
   <translation>Set for all</translation>
  </message>
  <message>
   <source>Set the ruling</source>
   <translation>Set the ruling</translation>
  </message>
  <message>
   <source>Set these keys</source>
   <translation>Set these keys</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Settings</translation>
  </message>
  <message>
   <source>Settle the contradiction …</source>
   <translation>Settle the contradiction …</translation>
  </message>
  <message>
   <source>Settle …</source>
   <translation>Settle …</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Settled</translation>
  </message>
  <message>
   <source>Several places; numbers count events</source>
   <translation>Several places; numbers count events</translation>
  </message>
  <message>
   <source>Several values; change for all …</source>
   <translation>Several values; change for all …</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Sex</translation>
  </message>
  <message>
   <source>Sharpness of its pages</source>
   <translation>Sharpness of its pages</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>Sheet: item {number}</source>
   <translation>Sheet: item {number}</translation>
  </message>
  <message>
   <source>Short form</source>
   <translation>Short form</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Show</translation>
  </message>
  <message>
   <source>Show all again</source>
   <translation>Show all again</translation>
  </message>
  <message>
   <source>Show all of it</source>
   <translation>Show all of it</translation>
  </message>
  <message>
   <source>Show or hide the details</source>
   <translation>Show or hide the details</translation>
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation>Show or hide the filters</translation>
  </message>
  <message>
   <source>Show or hide the original</source>
   <translation>Show or hide the original</translation>
  </message>
  <message>
   <source>Show or hide the tabs</source>
   <translation>Show or hide the tabs</translation>
  </message>
  <message>
   <source>Show or hide the text</source>
   <translation>Show or hide the text</translation>
  </message>
  <message>
   <source>Show the chart as a table</source>
   <translation>Show the chart as a table</translation>
  </message>
  <message>
   <source>Show the items in the library</source>
   <translation>Show the items in the library</translation>
  </message>
  <message numerus="yes">
   <source>Show the other %Ln row(s)</source>
   <translation>
    <numerusform>Show the other %Ln row</numerusform>
    <numerusform>Show the other %Ln rows</numerusform>
   </translation>
  </message>
  <message>
   <source>Show the passage</source>
   <translation>Show the passage</translation>
  </message>
  <message>
   <source>Show the place</source>
   <translation>Show the place</translation>
  </message>
  <message>
   <source>Show the translation beside it</source>
   <translation>Show the translation beside it</translation>
  </message>
  <message>
   <source>Show the trash</source>
   <translation>Show the trash</translation>
  </message>
  <message>
   <source>Show what I type</source>
   <translation>Show what I type</translation>
  </message>
  <message>
   <source>Show what is suggested</source>
   <translation>Show what is suggested</translation>
  </message>
  <message>
   <source>Show what it is about</source>
   <translation>Show what it is about</translation>
  </message>
  <message>
   <source>Shown as</source>
   <translation>Shown as</translation>
  </message>
  <message>
   <source>Sign it off</source>
   <translation>Sign it off</translation>
  </message>
  <message>
   <source>Sign off</source>
   <translation>Sign off</translation>
  </message>
  <message>
   <source>Sign off the text</source>
   <translation>Sign off the text</translation>
  </message>
  <message>
   <source>Sign the PDF with</source>
   <translation>Sign the PDF with</translation>
  </message>
  <message>
   <source>Sign the statement</source>
   <translation>Sign the statement</translation>
  </message>
  <message>
   <source>Sign …</source>
   <translation>Sign …</translation>
  </message>
  <message>
   <source>Signature of the statement refused</source>
   <translation>Signature of the statement refused</translation>
  </message>
  <message>
   <source>Signed no later than this: a time stamp (RFC 3161)</source>
   <translation>Signed no later than this: a time stamp (RFC 3161)</translation>
  </message>
  <message>
   <source>Signed off by a second reviewer</source>
   <translation>Signed off by a second reviewer</translation>
  </message>
  <message>
   <source>Signed off the text</source>
   <translation>Signed off the text</translation>
  </message>
  <message>
   <source>Signed off: what is marked was looked at</source>
   <translation>Signed off: what is marked was looked at</translation>
  </message>
  <message>
   <source>Signed page attached to the statement</source>
   <translation>Signed page attached to the statement</translation>
  </message>
  <message>
   <source>Signed page or recording</source>
   <translation>Signed page or recording</translation>
  </message>
  <message>
   <source>Signed sheet or recording</source>
   <translation>Signed sheet or recording</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Size</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Skip</translation>
  </message>
  <message>
   <source>Skipped a question</source>
   <translation>Skipped a question</translation>
  </message>
  <message>
   <source>Slower</source>
   <translation>Slower</translation>
  </message>
  <message>
   <source>Small numbers</source>
   <translation>Small numbers</translation>
  </message>
  <message>
   <source>Small numbers hidden: {profile}</source>
   <translation>Small numbers hidden: {profile}</translation>
  </message>
  <message>
   <source>Small numbers shown</source>
   <translation>Small numbers shown</translation>
  </message>
  <message>
   <source>Small pages</source>
   <translation>Small pages</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Smaller</translation>
  </message>
  <message>
   <source>Software</source>
   <translation>Software</translation>
  </message>
  <message>
   <source>Somebody is not sure</source>
   <translation>Somebody is not sure</translation>
  </message>
  <message>
   <source>Somebody says that it was not so</source>
   <translation>Somebody says that it was not so</translation>
  </message>
  <message>
   <source>Something speaks against it</source>
   <translation>Something speaks against it</translation>
  </message>
  <message>
   <source>Sort by “{column}”</source>
   <translation>Sort by “{column}”</translation>
  </message>
  <message>
   <source>Sort the section by date</source>
   <translation>Sort the section by date</translation>
  </message>
  <message>
   <source>Sorted a section by date</source>
   <translation>Sorted a section by date</translation>
  </message>
  <message>
   <source>Sound</source>
   <translation>Sound</translation>
  </message>
  <message>
   <source>Sound is being recorded; press to go there</source>
   <translation>Sound is being recorded; press to go there</translation>
  </message>
  <message>
   <source>Sound level</source>
   <translation>Sound level</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Source</translation>
  </message>
  <message>
   <source>Source not graded</source>
   <translation>Source not graded</translation>
  </message>
  <message>
   <source>Source not told</source>
   <translation>Source not told</translation>
  </message>
  <message>
   <source>Source or author</source>
   <translation>Source or author</translation>
  </message>
  <message>
   <source>Source taken off</source>
   <translation>Source taken off</translation>
  </message>
  <message>
   <source>Source {number}</source>
   <translation>Source {number}</translation>
  </message>
  <message>
   <source>Sources against it</source>
   <translation>Sources against it</translation>
  </message>
  <message>
   <source>Sources side by side</source>
   <translation>Sources side by side</translation>
  </message>
  <message>
   <source>Sources that may be used</source>
   <translation>Sources that may be used</translation>
  </message>
  <message>
   <source>Sources with consent</source>
   <translation>Sources with consent</translation>
  </message>
  <message>
   <source>Space or Escape closes, Enter opens, arrows go on</source>
   <translation>Space or Escape closes, Enter opens, arrows go on</translation>
  </message>
  <message>
   <source>Speech, a third of the space</source>
   <translation>Speech, a third of the space</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Speed</translation>
  </message>
  <message>
   <source>Spreadsheet (*.xlsx)</source>
   <translation>Spreadsheet (*.xlsx)</translation>
  </message>
  <message>
   <source>Stands</source>
   <translation>Stands</translation>
  </message>
  <message>
   <source>Stands for the name, such as Witness A</source>
   <translation>Stands for the name, such as Witness A</translation>
  </message>
  <message>
   <source>Stands: they do contradict each other</source>
   <translation>Stands: they do contradict each other</translation>
  </message>
  <message>
   <source>Start of the stretch from {start} to {end} seconds</source>
   <translation>Start of the stretch from {start} to {end} seconds</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Starting</translation>
  </message>
  <message>
   <source>Starting …</source>
   <translation>Starting …</translation>
  </message>
  <message>
   <source>State</source>
   <translation>State</translation>
  </message>
  <message>
   <source>State of the recording</source>
   <translation>State of the recording</translation>
  </message>
  <message>
   <source>State of the review</source>
   <translation>State of the review</translation>
  </message>
  <message>
   <source>State party</source>
   <translation>State party</translation>
  </message>
  <message>
   <source>State what accounts say of an event (its date, its place, a number, what came first, who it was), and the program shows which of them cannot all be right. It never decides which is.</source>
   <translation>State what accounts say of an event (its date, its place, a number, what came first, who it was), and the program shows which of them cannot all be right. It never decides which is.</translation>
  </message>
  <message>
   <source>State what it says of an event …</source>
   <translation>State what it says of an event …</translation>
  </message>
  <message>
   <source>State what it says …</source>
   <translation>State what it says …</translation>
  </message>
  <message>
   <source>Stated what an account says</source>
   <translation>Stated what an account says</translation>
  </message>
  <message>
   <source>Statement</source>
   <translation>Statement</translation>
  </message>
  <message>
   <source>Statement changed before it was read back</source>
   <translation>Statement changed before it was read back</translation>
  </message>
  <message>
   <source>Statement corrected when it was read back</source>
   <translation>Statement corrected when it was read back</translation>
  </message>
  <message>
   <source>Statement of item {number}</source>
   <translation>Statement of item {number}</translation>
  </message>
  <message>
   <source>Statement read back to the person</source>
   <translation>Statement read back to the person</translation>
  </message>
  <message>
   <source>Statement signed</source>
   <translation>Statement signed</translation>
  </message>
  <message>
   <source>Statement taken down</source>
   <translation>Statement taken down</translation>
  </message>
  <message>
   <source>Statements</source>
   <translation>Statements</translation>
  </message>
  <message>
   <source>State’s words</source>
   <translation>State’s words</translation>
  </message>
  <message>
   <source>State’s words not answered</source>
   <translation>State’s words not answered</translation>
  </message>
  <message>
   <source>Statistic</source>
   <translation>Statistic</translation>
  </message>
  <message>
   <source>Statistic added</source>
   <translation>Statistic added</translation>
  </message>
  <message>
   <source>Statistic changed</source>
   <translation>Statistic changed</translation>
  </message>
  <message>
   <source>Statistic put in the trash</source>
   <translation>Statistic put in the trash</translation>
  </message>
  <message>
   <source>Statistic taken out of the trash</source>
   <translation>Statistic taken out of the trash</translation>
  </message>
  <message>
   <source>Statistics</source>
   <translation>Statistics</translation>
  </message>
  <message>
   <source>Statistics, statements, proceedings, parts of submissions and the like that cite it, and stay as they are worded: {count}</source>
   <translation>Statistics, statements, proceedings, parts of submissions and the like that cite it, and stay as they are worded: {count}</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Step taken away</source>
   <translation>Step taken away</translation>
  </message>
  <message>
   <source>Still open</source>
   <translation>Still open</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Stop</translation>
  </message>
  <message>
   <source>Stop and keep</source>
   <translation>Stop and keep</translation>
  </message>
  <message>
   <source>Stop and keep the recording</source>
   <translation>Stop and keep the recording</translation>
  </message>
  <message>
   <source>Stop looking</source>
   <translation>Stop looking</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Stopped</translation>
  </message>
  <message>
   <source>Stopped; nothing was made.</source>
   <translation>Stopped; nothing was made.</translation>
  </message>
  <message>
   <source>Stopping at the next safe point …</source>
   <translation>Stopping at the next safe point …</translation>
  </message>
  <message>
   <source>Stretch from {start} to {end} seconds</source>
   <translation>Stretch from {start} to {end} seconds</translation>
  </message>
  <message>
   <source>Strong: nobody is going to guess it.</source>
   <translation>Strong: nobody is going to guess it.</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Subject</translation>
  </message>
  <message>
   <source>Submission</source>
   <translation>Submission</translation>
  </message>
  <message>
   <source>Submission and annexes are made.</source>
   <translation>Submission and annexes are made.</translation>
  </message>
  <message>
   <source>Submission “{name}”</source>
   <translation>Submission “{name}”</translation>
  </message>
  <message>
   <source>Submissions</source>
   <translation>Submissions</translation>
  </message>
  <message>
   <source>Subtitles</source>
   <translation>Subtitles</translation>
  </message>
  <message>
   <source>Suggested marks not decided</source>
   <translation>Suggested marks not decided</translation>
  </message>
  <message>
   <source>Suggested redaction marks</source>
   <translation>Suggested redaction marks</translation>
  </message>
  <message>
   <source>Suggestion declined</source>
   <translation>Suggestion declined</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Suggestions</translation>
  </message>
  <message>
   <source>Suggestions: {count}</source>
   <translation>Suggestions: {count}</translation>
  </message>
  <message>
   <source>Summary of the differences</source>
   <translation>Summary of the differences</translation>
  </message>
  <message>
   <source>Supplement of</source>
   <translation>Supplement of</translation>
  </message>
  <message>
   <source>Supplemented by</source>
   <translation>Supplemented by</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <source>Table of authorities</source>
   <translation>Table of authorities</translation>
  </message>
  <message>
   <source>Table of statistics</source>
   <translation>Table of statistics</translation>
  </message>
  <message>
   <source>Table or pictures</source>
   <translation>Table or pictures</translation>
  </message>
  <message>
   <source>Tables (*.xlsx *.csv *.tsv *.txt)</source>
   <translation>Tables (*.xlsx *.csv *.tsv *.txt)</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>Tag taken off</source>
   <translation>Tag taken off</translation>
  </message>
  <message>
   <source>Tag “{tag}” taken off item {number}</source>
   <translation>Tag “{tag}” taken off item {number}</translation>
  </message>
  <message>
   <source>Tagged</source>
   <translation>Tagged</translation>
  </message>
  <message numerus="yes">
   <source>Tagged %Ln item(s)</source>
   <translation>
    <numerusform>Tagged %Ln item</numerusform>
    <numerusform>Tagged %Ln items</numerusform>
   </translation>
  </message>
  <message>
   <source>Tagged item {number}: {tag}</source>
   <translation>Tagged item {number}: {tag}</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Tags</translation>
  </message>
  <message numerus="yes">
   <source>Tags of %Ln item(s)</source>
   <translation>
    <numerusform>Tags of %Ln item</numerusform>
    <numerusform>Tags of %Ln items</numerusform>
   </translation>
  </message>
  <message>
   <source>Tags …</source>
   <translation>Tags …</translation>
  </message>
  <message>
   <source>Take a code off</source>
   <translation>Take a code off</translation>
  </message>
  <message>
   <source>Take a mark away that was made by hand</source>
   <translation>Take a mark away that was made by hand</translation>
  </message>
  <message>
   <source>Take a table in</source>
   <translation>Take a table in</translation>
  </message>
  <message>
   <source>Take a table in (XLSX, CSV)</source>
   <translation>Take a table in (XLSX, CSV)</translation>
  </message>
  <message>
   <source>Take away</source>
   <translation>Take away</translation>
  </message>
  <message>
   <source>Take back that they were held</source>
   <translation>Take back that they were held</translation>
  </message>
  <message>
   <source>Take in</source>
   <translation>Take in</translation>
  </message>
  <message>
   <source>Take in a project</source>
   <translation>Take in a project</translation>
  </message>
  <message>
   <source>Take in a project or a codebook (REFI-QDA)</source>
   <translation>Take in a project or a codebook (REFI-QDA)</translation>
  </message>
  <message>
   <source>Take in a time stamp for bundle {id}</source>
   <translation>Take in a time stamp for bundle {id}</translation>
  </message>
  <message>
   <source>Take in a time stamp …</source>
   <translation>Take in a time stamp …</translation>
  </message>
  <message>
   <source>Take it in</source>
   <translation>Take it in</translation>
  </message>
  <message>
   <source>Take it out</source>
   <translation>Take it out</translation>
  </message>
  <message>
   <source>Take it to a bundle</source>
   <translation>Take it to a bundle</translation>
  </message>
  <message>
   <source>Take off</source>
   <translation>Take off</translation>
  </message>
  <message>
   <source>Take off the claim</source>
   <translation>Take off the claim</translation>
  </message>
  <message>
   <source>Take off the list: {job}</source>
   <translation>Take off the list: {job}</translation>
  </message>
  <message>
   <source>Take out of the bundle</source>
   <translation>Take out of the bundle</translation>
  </message>
  <message>
   <source>Take out of the event</source>
   <translation>Take out of the event</translation>
  </message>
  <message>
   <source>Take out of the proceeding</source>
   <translation>Take out of the proceeding</translation>
  </message>
  <message>
   <source>Take out of the trash</source>
   <translation>Take out of the trash</translation>
  </message>
  <message>
   <source>Take the document off</source>
   <translation>Take the document off</translation>
  </message>
  <message>
   <source>Take the finding off</source>
   <translation>Take the finding off</translation>
  </message>
  <message>
   <source>Take the last change back</source>
   <translation>Take the last change back</translation>
  </message>
  <message>
   <source>Take the link away</source>
   <translation>Take the link away</translation>
  </message>
  <message>
   <source>Take the link off</source>
   <translation>Take the link off</translation>
  </message>
  <message>
   <source>Take the link to “{what}” off</source>
   <translation>Take the link to “{what}” off</translation>
  </message>
  <message>
   <source>Take the part out</source>
   <translation>Take the part out</translation>
  </message>
  <message>
   <source>Take the passage off</source>
   <translation>Take the passage off</translation>
  </message>
  <message>
   <source>Take the picture</source>
   <translation>Take the picture</translation>
  </message>
  <message>
   <source>Take the step away</source>
   <translation>Take the step away</translation>
  </message>
  <message>
   <source>Take the tag “{tag}” off</source>
   <translation>Take the tag “{tag}” off</translation>
  </message>
  <message>
   <source>Take the title away</source>
   <translation>Take the title away</translation>
  </message>
  <message>
   <source>Take the tour</source>
   <translation>Take the tour</translation>
  </message>
  <message>
   <source>Take the union</source>
   <translation>Take the union</translation>
  </message>
  <message>
   <source>Take the version away</source>
   <translation>Take the version away</translation>
  </message>
  <message>
   <source>Taken back who was held</source>
   <translation>Taken back who was held</translation>
  </message>
  <message>
   <source>Taken by</source>
   <translation>Taken by</translation>
  </message>
  <message>
   <source>Taken in</source>
   <translation>Taken in</translation>
  </message>
  <message numerus="yes">
   <source>Taken in from the table: %Ln row(s)</source>
   <translation>
    <numerusform>Taken in from the table: %Ln row</numerusform>
    <numerusform>Taken in from the table: %Ln rows</numerusform>
   </translation>
  </message>
  <message>
   <source>Taken in; the original encrypted and its digest recorded</source>
   <translation>Taken in; the original encrypted and its digest recorded</translation>
  </message>
  <message>
   <source>Taken off the recommendation</source>
   <translation>Taken off the recommendation</translation>
  </message>
  <message>
   <source>Taken on</source>
   <translation>Taken on</translation>
  </message>
  <message>
   <source>Taken out of the draft of a bundle</source>
   <translation>Taken out of the draft of a bundle</translation>
  </message>
  <message>
   <source>Taken out of the trash</source>
   <translation>Taken out of the trash</translation>
  </message>
  <message>
   <source>Taking a table in</source>
   <translation>Taking a table in</translation>
  </message>
  <message>
   <source>Taking files into {case}</source>
   <translation>Taking files into {case}</translation>
  </message>
  <message>
   <source>Taking in a project</source>
   <translation>Taking in a project</translation>
  </message>
  <message>
   <source>Taking in a time stamp</source>
   <translation>Taking in a time stamp</translation>
  </message>
  <message>
   <source>Taking in the consent sheet</source>
   <translation>Taking in the consent sheet</translation>
  </message>
  <message>
   <source>Telegram export</source>
   <translation>Telegram export</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>Template</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>Templates</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text chosen</source>
   <translation>Text chosen</translation>
  </message>
  <message>
   <source>Text made by a machine</source>
   <translation>Text made by a machine</translation>
  </message>
  <message>
   <source>Text of the file</source>
   <translation>Text of the file</translation>
  </message>
  <message>
   <source>Text of the item</source>
   <translation>Text of the item</translation>
  </message>
  <message>
   <source>Text of the original</source>
   <translation>Text of the original</translation>
  </message>
  <message>
   <source>Text of the translation</source>
   <translation>Text of the translation</translation>
  </message>
  <message>
   <source>Text read from the original</source>
   <translation>Text read from the original</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Text size</translation>
  </message>
  <message>
   <source>Text taken off</source>
   <translation>Text taken off</translation>
  </message>
  <message>
   <source>Text version added</source>
   <translation>Text version added</translation>
  </message>
  <message>
   <source>Text written out for other programs (REFI-QDA), redacted</source>
   <translation>Text written out for other programs (REFI-QDA), redacted</translation>
  </message>
  <message>
   <source>Texts</source>
   <translation>Texts</translation>
  </message>
  <message>
   <source>Texts may be somebody's account: they leave only with consent.</source>
   <translation>Texts may be somebody's account: they leave only with consent.</translation>
  </message>
  <message>
   <source>Texts, passages, codes and memos of a case, redacted like a bundle: consent and review decide, and names go by their pseudonyms. Recordings, pictures and pages stay here.</source>
   <translation>Texts, passages, codes and memos of a case, redacted like a bundle: consent and review decide, and names go by their pseudonyms. Recordings, pictures and pages stay here.</translation>
  </message>
  <message>
   <source>The State party</source>
   <translation>The State party</translation>
  </message>
  <message>
   <source>The State's words</source>
   <translation>The State's words</translation>
  </message>
  <message>
   <source>The State’s words</source>
   <translation>The State’s words</translation>
  </message>
  <message>
   <source>The account is at odds with the dates of the events themselves: correct a date, or the account.</source>
   <translation>The account is at odds with the dates of the events themselves: correct a date, or the account.</translation>
  </message>
  <message>
   <source>The answers of the interview</source>
   <translation>The answers of the interview</translation>
  </message>
  <message>
   <source>The attack on it found nothing</source>
   <translation>The attack on it found nothing</translation>
  </message>
  <message>
   <source>The attack on it found nothing; not every page could be read again</source>
   <translation>The attack on it found nothing; not every page could be read again</translation>
  </message>
  <message>
   <source>The attack on it found something</source>
   <translation>The attack on it found something</translation>
  </message>
  <message numerus="yes">
   <source>The backup is whole: %Ln event(s) and {originals} originals. It opens with the vault's own passphrase.</source>
   <translation>
    <numerusform>The backup is whole: %Ln event and {originals} originals. It opens with the vault's own passphrase.</numerusform>
    <numerusform>The backup is whole: %Ln events and {originals} originals. It opens with the vault's own passphrase.</numerusform>
   </translation>
  </message>
  <message>
   <source>The box as it is drawn</source>
   <translation>The box as it is drawn</translation>
  </message>
  <message>
   <source>The bundle as a whole</source>
   <translation>The bundle as a whole</translation>
  </message>
  <message>
   <source>The bundle is made.</source>
   <translation>The bundle is made.</translation>
  </message>
  <message>
   <source>The bundle was sealed; that it was handed over is noted.</source>
   <translation>The bundle was sealed; that it was handed over is noted.</translation>
  </message>
  <message>
   <source>The camera failed or went away; nothing was kept of that picture.</source>
   <translation>The camera failed or went away; nothing was kept of that picture.</translation>
  </message>
  <message>
   <source>The camera is not ready yet; try again in a moment.</source>
   <translation>The camera is not ready yet; try again in a moment.</translation>
  </message>
  <message>
   <source>The chart</source>
   <translation>The chart</translation>
  </message>
  <message>
   <source>The chart as a table</source>
   <translation>The chart as a table</translation>
  </message>
  <message>
   <source>The check was stopped; the bundle was not judged.</source>
   <translation>The check was stopped; the bundle was not judged.</translation>
  </message>
  <message>
   <source>The chosen cell</source>
   <translation>The chosen cell</translation>
  </message>
  <message>
   <source>The chosen event</source>
   <translation>The chosen event</translation>
  </message>
  <message>
   <source>The chronology</source>
   <translation>The chronology</translation>
  </message>
  <message>
   <source>The code is short and stays: letters, digits, dots and hyphens.</source>
   <translation>The code is short and stays: letters, digits, dots and hyphens.</translation>
  </message>
  <message>
   <source>The copy is not encrypted: whoever can read that place can read it. That it was copied out is written into the custody of the item.</source>
   <translation>The copy is not encrypted: whoever can read that place can read it. That it was copied out is written into the custody of the item.</translation>
  </message>
  <message>
   <source>The custody log says who did what. Give your name or a working name; it stays in the vault, and goes out only with a bundle's log.</source>
   <translation>The custody log says who did what. Give your name or a working name; it stays in the vault, and goes out only with a bundle's log.</translation>
  </message>
  <message>
   <source>The dates run the other way</source>
   <translation>The dates run the other way</translation>
  </message>
  <message>
   <source>The difference that is shown</source>
   <translation>The difference that is shown</translation>
  </message>
  <message>
   <source>The disk is cleaned up when the vault is next opened.</source>
   <translation>The disk is cleaned up when the vault is next opened.</translation>
  </message>
  <message>
   <source>The engine that reads speech models is not installed: install Kuager with its extra “speech”.</source>
   <translation>The engine that reads speech models is not installed: install Kuager with its extra “speech”.</translation>
  </message>
  <message>
   <source>The evidence</source>
   <translation>The evidence</translation>
  </message>
  <message>
   <source>The file</source>
   <translation>The file</translation>
  </message>
  <message>
   <source>The file holds names and quotes as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of every item in it.</source>
   <translation>The file holds names and quotes as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of every item in it.</translation>
  </message>
  <message>
   <source>The file holds names as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of every item in it.</source>
   <translation>The file holds names as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of every item in it.</translation>
  </message>
  <message>
   <source>The file holds titles, dates and places as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of the case and of every item behind it.</source>
   <translation>The file holds titles, dates and places as they are, and it is not encrypted: whoever can read that place can read it. For others, make a bundle. That it was written stands in the custody of the case and of every item behind it.</translation>
  </message>
  <message>
   <source>The file is not encrypted and nothing in it is hidden: whoever reads it learns who spoke and whom they named. That it was written is kept in the custody of the item.</source>
   <translation>The file is not encrypted and nothing in it is hidden: whoever reads it learns who spoke and whom they named. That it was written is kept in the custody of the item.</translation>
  </message>
  <message>
   <source>The file is not encrypted: whoever can read that place can read it. A name appears in it only where the person's consent allows that. That it was printed is written into the custody of the item.</source>
   <translation>The file is not encrypted: whoever can read that place can read it. A name appears in it only where the person's consent allows that. That it was printed is written into the custody of the item.</translation>
  </message>
  <message>
   <source>The file of root certificates cannot be read.</source>
   <translation>The file of root certificates cannot be read.</translation>
  </message>
  <message>
   <source>The file says of itself</source>
   <translation>The file says of itself</translation>
  </message>
  <message>
   <source>The file shows what you see as it is, and it is not encrypted: whoever can read that place can read it. Protected places stay coarse. For others, make a bundle. That it was written stands in the custody of the case and of every item behind it.</source>
   <translation>The file shows what you see as it is, and it is not encrypted: whoever can read that place can read it. Protected places stay coarse. For others, make a bundle. That it was written stands in the custody of the case and of every item behind it.</translation>
  </message>
  <message>
   <source>The film</source>
   <translation>The film</translation>
  </message>
  <message>
   <source>The first look was signed off by {name}. Somebody else says here that they have looked at every page and at every mark.</source>
   <translation>The first look was signed off by {name}. Somebody else says here that they have looked at every page and at every mark.</translation>
  </message>
  <message>
   <source>The first {some} of {all}.</source>
   <translation>The first {some} of {all}.</translation>
  </message>
  <message>
   <source>The folder in which it should stand does not exist.</source>
   <translation>The folder in which it should stand does not exist.</translation>
  </message>
  <message>
   <source>The folder that the vault is in</source>
   <translation>The folder that the vault is in</translation>
  </message>
  <message>
   <source>The folder will hold the submission as PDF and as DOCX, and the bundle of its annexes: every item that a footnote cites. What may not leave is left out.</source>
   <translation>The folder will hold the submission as PDF and as DOCX, and the bundle of its annexes: every item that a footnote cites. What may not leave is left out.</translation>
  </message>
  <message>
   <source>The gap</source>
   <translation>The gap</translation>
  </message>
  <message>
   <source>The gap between those harmed and those compensated</source>
   <translation>The gap between those harmed and those compensated</translation>
  </message>
  <message>
   <source>The gap says next to nothing about the name.</source>
   <translation>The gap says next to nothing about the name.</translation>
  </message>
  <message>
   <source>The headings of the template</source>
   <translation>The headings of the template</translation>
  </message>
  <message>
   <source>The history was copied.</source>
   <translation>The history was copied.</translation>
  </message>
  <message>
   <source>The identity must not leave</source>
   <translation>The identity must not leave</translation>
  </message>
  <message>
   <source>The last one is item {number}.</source>
   <translation>The last one is item {number}.</translation>
  </message>
  <message>
   <source>The lists were written.</source>
   <translation>The lists were written.</translation>
  </message>
  <message>
   <source>The maker of this file locked it. The password is kept in the vault with it.</source>
   <translation>The maker of this file locked it. The password is kept in the vault with it.</translation>
  </message>
  <message>
   <source>The mark is kept, but said to be that it hides nothing from this audience.</source>
   <translation>The mark is kept, but said to be that it hides nothing from this audience.</translation>
  </message>
  <message>
   <source>The message</source>
   <translation>The message</translation>
  </message>
  <message>
   <source>The microphone could not be opened; another program may be using it.</source>
   <translation>The microphone could not be opened; another program may be using it.</translation>
  </message>
  <message>
   <source>The microphone went away; what was recorded so far is safe.</source>
   <translation>The microphone went away; what was recorded so far is safe.</translation>
  </message>
  <message>
   <source>The model is a file of yours, in the format of whisper.cpp (ggml). It runs on this computer, without a network, and hears only where somebody speaks. What it writes is full of mistakes, in Kazakh and Uzbek above all: it stays in the vault until somebody has compared it with the recording and signed it off.</source>
   <translation>The model is a file of yours, in the format of whisper.cpp (ggml). It runs on this computer, without a network, and hears only where somebody speaks. What it writes is full of mistakes, in Kazakh and Uzbek above all: it stays in the vault until somebody has compared it with the recording and signed it off.</translation>
  </message>
  <message>
   <source>The model tells</source>
   <translation>The model tells</translation>
  </message>
  <message>
   <source>The most important first</source>
   <translation>The most important first</translation>
  </message>
  <message>
   <source>The name is kept on this computer only, in plain text.</source>
   <translation>The name is kept on this computer only, in plain text.</translation>
  </message>
  <message>
   <source>The name of this group leaves in every bundle, public ones included. Protect it to hide it.</source>
   <translation>The name of this group leaves in every bundle, public ones included. Protect it to hide it.</translation>
  </message>
  <message>
   <source>The new passphrase is empty.</source>
   <translation>The new passphrase is empty.</translation>
  </message>
  <message>
   <source>The new recovery key counts; the old one opens nothing any more.</source>
   <translation>The new recovery key counts; the old one opens nothing any more.</translation>
  </message>
  <message>
   <source>The newest first</source>
   <translation>The newest first</translation>
  </message>
  <message>
   <source>The only one</source>
   <translation>The only one</translation>
  </message>
  <message>
   <source>The operating system refused: {reason}.</source>
   <translation>The operating system refused: {reason}.</translation>
  </message>
  <message>
   <source>The original</source>
   <translation>The original</translation>
  </message>
  <message>
   <source>The original is in the vault as it came. Another program may be able to open a copy.</source>
   <translation>The original is in the vault as it came. Another program may be able to open a copy.</translation>
  </message>
  <message>
   <source>The original is kept as it came; it can be copied out.</source>
   <translation>The original is kept as it came; it can be copied out.</translation>
  </message>
  <message>
   <source>The original of item {number} was copied out.</source>
   <translation>The original of item {number} was copied out.</translation>
  </message>
  <message>
   <source>The pages were not burnt yet with these marks.</source>
   <translation>The pages were not burnt yet with these marks.</translation>
  </message>
  <message>
   <source>The part “{category}” ({part}) is more than the whole ({whole}).</source>
   <translation>The part “{category}” ({part}) is more than the whole ({whole}).</translation>
  </message>
  <message>
   <source>The parts by “{dimension}” come to {sum}, not to {whole}.</source>
   <translation>The parts by “{dimension}” come to {sum}, not to {whole}.</translation>
  </message>
  <message>
   <source>The parts by “{dimension}” come to {sum}, not to {whole}; rounding alone could explain up to {slack}.</source>
   <translation>The parts by “{dimension}” come to {sum}, not to {whole}; rounding alone could explain up to {slack}.</translation>
  </message>
  <message>
   <source>The passage belongs here</source>
   <translation>The passage belongs here</translation>
  </message>
  <message>
   <source>The passphrase is changed.</source>
   <translation>The passphrase is changed.</translation>
  </message>
  <message>
   <source>The passphrase is empty.</source>
   <translation>The passphrase is empty.</translation>
  </message>
  <message numerus="yes">
   <source>The passphrase needs at least %Ln character(s).</source>
   <translation>
    <numerusform>The passphrase needs at least %Ln character.</numerusform>
    <numerusform>The passphrase needs at least %Ln characters.</numerusform>
   </translation>
  </message>
  <message>
   <source>The person is named in or after paragraphs: {numbers}</source>
   <translation>The person is named in or after paragraphs: {numbers}</translation>
  </message>
  <message>
   <source>The person was erased.</source>
   <translation>The person was erased.</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>The picture</translation>
  </message>
  <message>
   <source>The picture holds numbers and no names, and it is not encrypted: whoever can read that place can read it. That it was written stands in the custody of the case.</source>
   <translation>The picture holds numbers and no names, and it is not encrypted: whoever can read that place can read it. That it was written stands in the custody of the case.</translation>
  </message>
  <message>
   <source>The print system of this computer sees the pages and may keep them. That it was printed is written into the custody of the item.</source>
   <translation>The print system of this computer sees the pages and may keep them. That it was printed is written into the custody of the item.</translation>
  </message>
  <message>
   <source>The print system of this computer, and the printer, see these pages and may keep them. That they were printed is noted in the history of each item.</source>
   <translation>The print system of this computer, and the printer, see these pages and may keep them. That they were printed is noted in the history of each item.</translation>
  </message>
  <message>
   <source>The printer did not take it.</source>
   <translation>The printer did not take it.</translation>
  </message>
  <message>
   <source>The program does not say which of them is right. Whoever knows says what they come to, and why; both stay in sight.</source>
   <translation>The program does not say which of them is right. Whoever knows says what they come to, and why; both stay in sight.</translation>
  </message>
  <message>
   <source>The program says what it noticed. What it comes to is said by a person, with a reason.</source>
   <translation>The program says what it noticed. What it comes to is said by a person, with a reason.</translation>
  </message>
  <message>
   <source>The program suggests, by acts and methods that are coded. Only you say so.</source>
   <translation>The program suggests, by acts and methods that are coded. Only you say so.</translation>
  </message>
  <message>
   <source>The recording is safe; it becomes an item when the vault is opened next.</source>
   <translation>The recording is safe; it becomes an item when the vault is opened next.</translation>
  </message>
  <message>
   <source>The recording that will leave is being made.</source>
   <translation>The recording that will leave is being made.</translation>
  </message>
  <message>
   <source>The recording was cut off or damaged</source>
   <translation>The recording was cut off or damaged</translation>
  </message>
  <message>
   <source>The recording, masked</source>
   <translation>The recording, masked</translation>
  </message>
  <message>
   <source>The reply is checked without a network. With the authority's root certificates it is also checked who vouches for it; without them it is kept, and said to be unconfirmed.</source>
   <translation>The reply is checked without a network. With the authority's root certificates it is also checked who vouches for it; without them it is kept, and said to be unconfirmed.</translation>
  </message>
  <message>
   <source>The report of the proof</source>
   <translation>The report of the proof</translation>
  </message>
  <message>
   <source>The report was written.</source>
   <translation>The report was written.</translation>
  </message>
  <message>
   <source>The request for a time stamp</source>
   <translation>The request for a time stamp</translation>
  </message>
  <message>
   <source>The request was saved. Send it to a time-stamp authority, and take its reply in here.</source>
   <translation>The request was saved. Send it to a time-stamp authority, and take its reply in here.</translation>
  </message>
  <message>
   <source>The ruling or judgment</source>
   <translation>The ruling or judgment</translation>
  </message>
  <message>
   <source>The same again</source>
   <translation>The same again</translation>
  </message>
  <message>
   <source>The same codes</source>
   <translation>The same codes</translation>
  </message>
  <message>
   <source>The sample vault is ready</source>
   <translation>The sample vault is ready</translation>
  </message>
  <message>
   <source>The sealed file</source>
   <translation>The sealed file</translation>
  </message>
  <message>
   <source>The selected item</source>
   <translation>The selected item</translation>
  </message>
  <message>
   <source>The selected items</source>
   <translation>The selected items</translation>
  </message>
  <message>
   <source>The statement was printed into the file.</source>
   <translation>The statement was printed into the file.</translation>
  </message>
  <message>
   <source>The submission has left</source>
   <translation>The submission has left</translation>
  </message>
  <message>
   <source>The subtitles were written.</source>
   <translation>The subtitles were written.</translation>
  </message>
  <message>
   <source>The system's microphone</source>
   <translation>The system's microphone</translation>
  </message>
  <message>
   <source>The text was copied.</source>
   <translation>The text was copied.</translation>
  </message>
  <message>
   <source>The text was given to the printer.</source>
   <translation>The text was given to the printer.</translation>
  </message>
  <message>
   <source>The time stamp was checked and kept, and lies in the folder of the bundle.</source>
   <translation>The time stamp was checked and kept, and lies in the folder of the bundle.</translation>
  </message>
  <message>
   <source>The time stamp was checked and kept.</source>
   <translation>The time stamp was checked and kept.</translation>
  </message>
  <message>
   <source>The translation has no text yet.</source>
   <translation>The translation has no text yet.</translation>
  </message>
  <message>
   <source>The trash is empty.</source>
   <translation>The trash is empty.</translation>
  </message>
  <message>
   <source>The two passphrases are not the same.</source>
   <translation>The two passphrases are not the same.</translation>
  </message>
  <message>
   <source>The two passphrases differ.</source>
   <translation>The two passphrases differ.</translation>
  </message>
  <message>
   <source>The vault is not whole</source>
   <translation>The vault is not whole</translation>
  </message>
  <message>
   <source>The vault is open for reading only, so nothing can leave it.</source>
   <translation>The vault is open for reading only, so nothing can leave it.</translation>
  </message>
  <message>
   <source>The vault is open for reading only.</source>
   <translation>The vault is open for reading only.</translation>
  </message>
  <message>
   <source>The vault is whole: every part is as it was written.</source>
   <translation>The vault is whole: every part is as it was written.</translation>
  </message>
  <message>
   <source>The vault's own</source>
   <translation>The vault's own</translation>
  </message>
  <message>
   <source>The vaults themselves stay where they are.</source>
   <translation>The vaults themselves stay where they are.</translation>
  </message>
  <message>
   <source>The very words of the State</source>
   <translation>The very words of the State</translation>
  </message>
  <message>
   <source>The whole block</source>
   <translation>The whole block</translation>
  </message>
  <message>
   <source>The whole line</source>
   <translation>The whole line</translation>
  </message>
  <message>
   <source>The whole page</source>
   <translation>The whole page</translation>
  </message>
  <message>
   <source>The width of the gap tells about {bits} bits: one name in {fits} fits it.</source>
   <translation>The width of the gap tells about {bits} bits: one name in {fits} fits it.</translation>
  </message>
  <message>
   <source>The word alone</source>
   <translation>The word alone</translation>
  </message>
  <message>
   <source>The words of this passage are not in the text that is shown.</source>
   <translation>The words of this passage are not in the text that is shown.</translation>
  </message>
  <message>
   <source>Their order is the clerk's, and fixed.</source>
   <translation>Their order is the clerk's, and fixed.</translation>
  </message>
  <message>
   <source>Their reference</source>
   <translation>Their reference</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Theme</translation>
  </message>
  <message>
   <source>Themes</source>
   <translation>Themes</translation>
  </message>
  <message>
   <source>There already</source>
   <translation>There already</translation>
  </message>
  <message>
   <source>There is a file of this name already; nothing was written. Choose another.</source>
   <translation>There is a file of this name already; nothing was written. Choose another.</translation>
  </message>
  <message>
   <source>There is no case yet that it could go into.</source>
   <translation>There is no case yet that it could go into.</translation>
  </message>
  <message>
   <source>There is no file in what was chosen.</source>
   <translation>There is no file in what was chosen.</translation>
  </message>
  <message>
   <source>There is no further coded passage.</source>
   <translation>There is no further coded passage.</translation>
  </message>
  <message>
   <source>There is no submission yet.</source>
   <translation>There is no submission yet.</translation>
  </message>
  <message>
   <source>There is no such certificate file.</source>
   <translation>There is no such certificate file.</translation>
  </message>
  <message>
   <source>There is no text in this file that shows.</source>
   <translation>There is no text in this file that shows.</translation>
  </message>
  <message>
   <source>There is no text yet that could be typeset.</source>
   <translation>There is no text yet that could be typeset.</translation>
  </message>
  <message>
   <source>There is no time code before the cursor.</source>
   <translation>There is no time code before the cursor.</translation>
  </message>
  <message>
   <source>There is no translation yet.</source>
   <translation>There is no translation yet.</translation>
  </message>
  <message>
   <source>There is not enough memory for this; nothing was changed.</source>
   <translation>There is not enough memory for this; nothing was changed.</translation>
  </message>
  <message>
   <source>There is only one version of this text.</source>
   <translation>There is only one version of this text.</translation>
  </message>
  <message>
   <source>There is something of this name already; choose another.</source>
   <translation>There is something of this name already; choose another.</translation>
  </message>
  <message>
   <source>These are people's own accounts, and nobody's consent is recorded.</source>
   <translation>These are people's own accounts, and nobody's consent is recorded.</translation>
  </message>
  <message>
   <source>These bundles have left with what was taken back. They cannot be called back from here; ask whoever holds them, and note what they answer.</source>
   <translation>These bundles have left with what was taken back. They cannot be called back from here; ask whoever holds them, and note what they answer.</translation>
  </message>
  <message>
   <source>These keys belong to “{command}”.</source>
   <translation>These keys belong to “{command}”.</translation>
  </message>
  <message>
   <source>These names occur in no text.</source>
   <translation>These names occur in no text.</translation>
  </message>
  <message>
   <source>They agreed, but not to this use or not to this kind of material.</source>
   <translation>They agreed, but not to this use or not to this kind of material.</translation>
  </message>
  <message>
   <source>They are</source>
   <translation>They are</translation>
  </message>
  <message>
   <source>They are missing in every chronology.</source>
   <translation>They are missing in every chronology.</translation>
  </message>
  <message>
   <source>They are not sure</source>
   <translation>They are not sure</translation>
  </message>
  <message>
   <source>They speak</source>
   <translation>They speak</translation>
  </message>
  <message>
   <source>Thin: one source only</source>
   <translation>Thin: one source only</translation>
  </message>
  <message>
   <source>Third periodic report</source>
   <translation>Third periodic report</translation>
  </message>
  <message>
   <source>This bundle has left, and is frozen. Late documents go into a supplement.</source>
   <translation>This bundle has left, and is frozen. Late documents go into a supplement.</translation>
  </message>
  <message>
   <source>This bundle is being made; it cannot be changed.</source>
   <translation>This bundle is being made; it cannot be changed.</translation>
  </message>
  <message>
   <source>This cannot be taken back, by nobody.</source>
   <translation>This cannot be taken back, by nobody.</translation>
  </message>
  <message>
   <source>This cannot leave as pages</source>
   <translation>This cannot leave as pages</translation>
  </message>
  <message>
   <source>This column always stands.</source>
   <translation>This column always stands.</translation>
  </message>
  <message>
   <source>This computer has no sound output: the recording is played without sound.</source>
   <translation>This computer has no sound output: the recording is played without sound.</translation>
  </message>
  <message>
   <source>This computer has no sound output: the recording is shown without sound.</source>
   <translation>This computer has no sound output: the recording is shown without sound.</translation>
  </message>
  <message>
   <source>This failed for a reason the program did not expect ({kind}).</source>
   <translation>This failed for a reason the program did not expect ({kind}).</translation>
  </message>
  <message>
   <source>This item has no text.</source>
   <translation>This item has no text.</translation>
  </message>
  <message>
   <source>This item is, to {label}:</source>
   <translation>This item is, to {label}:</translation>
  </message>
  <message>
   <source>This item was erased on {day}.</source>
   <translation>This item was erased on {day}.</translation>
  </message>
  <message>
   <source>This leads to no item of the vault.</source>
   <translation>This leads to no item of the vault.</translation>
  </message>
  <message>
   <source>This matrix is too large for one picture; write a PDF or a table instead.</source>
   <translation>This matrix is too large for one picture; write a PDF or a table instead.</translation>
  </message>
  <message>
   <source>This may hurt: ask only if they want to speak of it.</source>
   <translation>This may hurt: ask only if they want to speak of it.</translation>
  </message>
  <message>
   <source>This microphone cannot record as it should; choose another one.</source>
   <translation>This microphone cannot record as it should; choose another one.</translation>
  </message>
  <message>
   <source>This microphone is not connected any more; choose another one.</source>
   <translation>This microphone is not connected any more; choose another one.</translation>
  </message>
  <message>
   <source>This one</source>
   <translation>This one</translation>
  </message>
  <message>
   <source>This recording cannot be played here; the original is kept.</source>
   <translation>This recording cannot be played here; the original is kept.</translation>
  </message>
  <message>
   <source>This vault holds no items yet.</source>
   <translation>This vault holds no items yet.</translation>
  </message>
  <message>
   <source>Threw away the draft “{name}”</source>
   <translation>Threw away the draft “{name}”</translation>
  </message>
  <message>
   <source>Threw away the submission “{name}”</source>
   <translation>Threw away the submission “{name}”</translation>
  </message>
  <message>
   <source>Throw away</source>
   <translation>Throw away</translation>
  </message>
  <message>
   <source>Throw away what you have changed?</source>
   <translation>Throw away what you have changed?</translation>
  </message>
  <message>
   <source>Throw away what you have written?</source>
   <translation>Throw away what you have written?</translation>
  </message>
  <message>
   <source>Tiers that hang on others were left out.</source>
   <translation>Tiers that hang on others were left out.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Time</translation>
  </message>
  <message>
   <source>Time and proof</source>
   <translation>Time and proof</translation>
  </message>
  <message>
   <source>Time and proof ({count})</source>
   <translation>Time and proof ({count})</translation>
  </message>
  <message>
   <source>Timeline of the recording</source>
   <translation>Timeline of the recording</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Title</translation>
  </message>
  <message>
   <source>Title block</source>
   <translation>Title block</translation>
  </message>
  <message>
   <source>Title in the file</source>
   <translation>Title in the file</translation>
  </message>
  <message>
   <source>Title of a new event</source>
   <translation>Title of a new event</translation>
  </message>
  <message>
   <source>Title of the new case</source>
   <translation>Title of the new case</translation>
  </message>
  <message>
   <source>Title taken away</source>
   <translation>Title taken away</translation>
  </message>
  <message>
   <source>To</source>
   <translation>To</translation>
  </message>
  <message>
   <source>To a file …</source>
   <translation>To a file …</translation>
  </message>
  <message>
   <source>To be reviewed</source>
   <translation>To be reviewed</translation>
  </message>
  <message>
   <source>To look at</source>
   <translation>To look at</translation>
  </message>
  <message>
   <source>To nothing yet.</source>
   <translation>To nothing yet.</translation>
  </message>
  <message>
   <source>To page</source>
   <translation>To page</translation>
  </message>
  <message>
   <source>To the end of the line</source>
   <translation>To the end of the line</translation>
  </message>
  <message>
   <source>To the trash</source>
   <translation>To the trash</translation>
  </message>
  <message>
   <source>To their public &amp;key</source>
   <translation>To their public &amp;key</translation>
  </message>
  <message>
   <source>To whom</source>
   <translation>To whom</translation>
  </message>
  <message>
   <source>Together with what else is said of the order, they go in a circle:</source>
   <translation>Together with what else is said of the order, they go in a circle:</translation>
  </message>
  <message numerus="yes">
   <source>Took %Ln item(s) out of the trash</source>
   <translation>
    <numerusform>Took %Ln item out of the trash</numerusform>
    <numerusform>Took %Ln items out of the trash</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Took %Ln line(s) out of the bundle</source>
   <translation>
    <numerusform>Took %Ln line out of the bundle</numerusform>
    <numerusform>Took %Ln lines out of the bundle</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Took %Ln part(s) out of the submission</source>
   <translation>
    <numerusform>Took %Ln part out of the submission</numerusform>
    <numerusform>Took %Ln parts out of the submission</numerusform>
   </translation>
  </message>
  <message>
   <source>Took a footnote away</source>
   <translation>Took a footnote away</translation>
  </message>
  <message>
   <source>Took a mark away</source>
   <translation>Took a mark away</translation>
  </message>
  <message>
   <source>Took a note</source>
   <translation>Took a note</translation>
  </message>
  <message>
   <source>Took a note away</source>
   <translation>Took a note away</translation>
  </message>
  <message>
   <source>Took a photograph</source>
   <translation>Took a photograph</translation>
  </message>
  <message>
   <source>Took a statement down</source>
   <translation>Took a statement down</translation>
  </message>
  <message>
   <source>Took a submission out of the trash</source>
   <translation>Took a submission out of the trash</translation>
  </message>
  <message numerus="yes">
   <source>Took off %Ln link(s)</source>
   <translation>
    <numerusform>Took off %Ln link</numerusform>
    <numerusform>Took off %Ln links</numerusform>
   </translation>
  </message>
  <message>
   <source>Took off: {label}</source>
   <translation>Took off: {label}</translation>
  </message>
  <message>
   <source>Took over what earlier bundles hid</source>
   <translation>Took over what earlier bundles hid</translation>
  </message>
  <message>
   <source>Took part</source>
   <translation>Took part</translation>
  </message>
  <message>
   <source>Took part in proceedings</source>
   <translation>Took part in proceedings</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>Topic</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Tour</translation>
  </message>
  <message>
   <source>Town or district</source>
   <translation>Town or district</translation>
  </message>
  <message>
   <source>Transcribe or type</source>
   <translation>Transcribe or type</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Transcript</translation>
  </message>
  <message>
   <source>Transcript written out as subtitles, not redacted</source>
   <translation>Transcript written out as subtitles, not redacted</translation>
  </message>
  <message>
   <source>Transcript written out as subtitles, redacted</source>
   <translation>Transcript written out as subtitles, redacted</translation>
  </message>
  <message>
   <source>Translation</source>
   <translation>Translation</translation>
  </message>
  <message>
   <source>Trash</source>
   <translation>Trash</translation>
  </message>
  <message>
   <source>Treaties and national law under which evidence is gathered.</source>
   <translation>Treaties and national law under which evidence is gathered.</translation>
  </message>
  <message>
   <source>Treaty</source>
   <translation>Treaty</translation>
  </message>
  <message>
   <source>Trial of six officers</source>
   <translation>Trial of six officers</translation>
  </message>
  <message>
   <source>Turn the view</source>
   <translation>Turn the view</translation>
  </message>
  <message>
   <source>Two accounts</source>
   <translation>Two accounts</translation>
  </message>
  <message>
   <source>Two numbers for one thing do not agree: {one} ({source}) and {other} ({other_source}).</source>
   <translation>Two numbers for one thing do not agree: {one} ({source}) and {other} ({other_source}).</translation>
  </message>
  <message>
   <source>Two versions at one time</source>
   <translation>Two versions at one time</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Type</translation>
  </message>
  <message>
   <source>Type a part of the name, a number or a word</source>
   <translation>Type a part of the name, a number or a word</translation>
  </message>
  <message>
   <source>Type here, from any screen (/). Words, “phrases”, beginnings with *, and fields as person:name or date:2022-01.</source>
   <translation>Type here, from any screen (/). Words, “phrases”, beginnings with *, and fields as person:name or date:2022-01.</translation>
  </message>
  <message>
   <source>Type the name of the vault's folder: {name}</source>
   <translation>Type the name of the vault's folder: {name}</translation>
  </message>
  <message>
   <source>Type {word} to confirm</source>
   <translation>Type {word} to confirm</translation>
  </message>
  <message>
   <source>UTF-8, or as marked</source>
   <translation>UTF-8, or as marked</translation>
  </message>
  <message>
   <source>Unanswered</source>
   <translation>Unanswered</translation>
  </message>
  <message>
   <source>Unanswered: nothing that counts bears on it.</source>
   <translation>Unanswered: nothing that counts bears on it.</translation>
  </message>
  <message>
   <source>Unchanged since?</source>
   <translation>Unchanged since?</translation>
  </message>
  <message>
   <source>Undated</source>
   <translation>Undated</translation>
  </message>
  <message>
   <source>Undated: {number}</source>
   <translation>Undated: {number}</translation>
  </message>
  <message>
   <source>Undecided</source>
   <translation>Undecided</translation>
  </message>
  <message>
   <source>Under</source>
   <translation>Under</translation>
  </message>
  <message>
   <source>Under which name</source>
   <translation>Under which name</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Undo</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Undo: {what}</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation>Undone</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>Undone: {what}</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unit</translation>
  </message>
  <message>
   <source>Unknown language</source>
   <translation>Unknown language</translation>
  </message>
  <message>
   <source>Unknown program</source>
   <translation>Unknown program</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Unlock</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Until</translation>
  </message>
  <message>
   <source>Use a speech model</source>
   <translation>Use a speech model</translation>
  </message>
  <message>
   <source>Use the &amp;recovery key instead</source>
   <translation>Use the &amp;recovery key instead</translation>
  </message>
  <message>
   <source>Use this key from now on</source>
   <translation>Use this key from now on</translation>
  </message>
  <message>
   <source>Va&amp;ult</source>
   <translation>Va&amp;ult</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Value</translation>
  </message>
  <message>
   <source>Values proposed from the file's own metadata</source>
   <translation>Values proposed from the file's own metadata</translation>
  </message>
  <message>
   <source>Vault</source>
   <translation>Vault</translation>
  </message>
  <message>
   <source>Vault {name}</source>
   <translation>Vault {name}</translation>
  </message>
  <message>
   <source>Vaults that you open are listed here.</source>
   <translation>Vaults that you open are listed here.</translation>
  </message>
  <message>
   <source>Verbatim</source>
   <translation>Verbatim</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Verdict</translation>
  </message>
  <message>
   <source>Verdict in a sentence</source>
   <translation>Verdict in a sentence</translation>
  </message>
  <message>
   <source>Verified</source>
   <translation>Verified</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Verify</translation>
  </message>
  <message>
   <source>Verify a bundle</source>
   <translation>Verify a bundle</translation>
  </message>
  <message>
   <source>Verify a bundle …</source>
   <translation>Verify a bundle …</translation>
  </message>
  <message>
   <source>Verify it</source>
   <translation>Verify it</translation>
  </message>
  <message>
   <source>Verify the annexes</source>
   <translation>Verify the annexes</translation>
  </message>
  <message>
   <source>Verify …</source>
   <translation>Verify …</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Version added</source>
   <translation>Version added</translation>
  </message>
  <message>
   <source>Version changed</source>
   <translation>Version changed</translation>
  </message>
  <message>
   <source>Version of a provision</source>
   <translation>Version of a provision</translation>
  </message>
  <message>
   <source>Version of the law</source>
   <translation>Version of the law</translation>
  </message>
  <message>
   <source>Version of the text</source>
   <translation>Version of the text</translation>
  </message>
  <message>
   <source>Version taken away</source>
   <translation>Version taken away</translation>
  </message>
  <message>
   <source>Versions in time</source>
   <translation>Versions in time</translation>
  </message>
  <message>
   <source>Very important</source>
   <translation>Very important</translation>
  </message>
  <message>
   <source>Victims</source>
   <translation>Victims</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>Video</translation>
  </message>
  <message>
   <source>View kept</source>
   <translation>View kept</translation>
  </message>
  <message>
   <source>Viewed</source>
   <translation>Viewed</translation>
  </message>
  <message>
   <source>Voice</source>
   <translation>Voice</translation>
  </message>
  <message>
   <source>Voices</source>
   <translation>Voices</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>Volume</translation>
  </message>
  <message>
   <source>Volumes</source>
   <translation>Volumes</translation>
  </message>
  <message>
   <source>Wait: the microphone is starting</source>
   <translation>Wait: the microphone is starting</translation>
  </message>
  <message>
   <source>Waits</source>
   <translation>Waits</translation>
  </message>
  <message>
   <source>Waits: {why}</source>
   <translation>Waits: {why}</translation>
  </message>
  <message>
   <source>Weak: with the vault in their hands, somebody could try such passphrases until one fits. Use at least {count} characters, best five or more random words.</source>
   <translation>Weak: with the vault in their hands, somebody could try such passphrases until one fits. Use at least {count} characters, best five or more random words.</translation>
  </message>
  <message>
   <source>Weighed a passage</source>
   <translation>Weighed a passage</translation>
  </message>
  <message>
   <source>Welcome to Kuager</source>
   <translation>Welcome to Kuager</translation>
  </message>
  <message>
   <source>Went on with an interview</source>
   <translation>Went on with an interview</translation>
  </message>
  <message>
   <source>What Kuager does</source>
   <translation>What Kuager does</translation>
  </message>
  <message>
   <source>What an account says taken away</source>
   <translation>What an account says taken away</translation>
  </message>
  <message>
   <source>What becomes of each row</source>
   <translation>What becomes of each row</translation>
  </message>
  <message>
   <source>What belongs here: {what}</source>
   <translation>What belongs here: {what}</translation>
  </message>
  <message>
   <source>What belongs in this section</source>
   <translation>What belongs in this section</translation>
  </message>
  <message>
   <source>What belongs to it stays, closed: {numbers}</source>
   <translation>What belongs to it stays, closed: {numbers}</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>What came of it</translation>
  </message>
  <message>
   <source>What came of the recommendation</source>
   <translation>What came of the recommendation</translation>
  </message>
  <message>
   <source>What can be cited</source>
   <translation>What can be cited</translation>
  </message>
  <message>
   <source>What can be done with the bundle</source>
   <translation>What can be done with the bundle</translation>
  </message>
  <message>
   <source>What courts and authorities decided, who was heard and how they were told, what is owed and what was paid: and how many of those harmed received nothing.</source>
   <translation>What courts and authorities decided, who was heard and how they were told, what is owed and what was paid: and how many of those harmed received nothing.</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>What do you want to do?</translation>
  </message>
  <message>
   <source>What each column holds</source>
   <translation>What each column holds</translation>
  </message>
  <message>
   <source>What for</source>
   <translation>What for</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>What happened</translation>
  </message>
  <message>
   <source>What happened there</source>
   <translation>What happened there</translation>
  </message>
  <message>
   <source>What happened, in a few words</source>
   <translation>What happened, in a few words</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>What happens</translation>
  </message>
  <message>
   <source>What has no place here:</source>
   <translation>What has no place here:</translation>
  </message>
  <message>
   <source>What is asked</source>
   <translation>What is asked</translation>
  </message>
  <message>
   <source>What is being done</source>
   <translation>What is being done</translation>
  </message>
  <message>
   <source>What is changed from now on is a correction: read it back.</source>
   <translation>What is changed from now on is a correction: read it back.</translation>
  </message>
  <message>
   <source>What is coded by it, and what is not</source>
   <translation>What is coded by it, and what is not</translation>
  </message>
  <message>
   <source>What is coded here</source>
   <translation>What is coded here</translation>
  </message>
  <message>
   <source>What is counted</source>
   <translation>What is counted</translation>
  </message>
  <message>
   <source>What is erased, in the trash or no longer consented to does not count.</source>
   <translation>What is erased, in the trash or no longer consented to does not count.</translation>
  </message>
  <message>
   <source>What is in the trash</source>
   <translation>What is in the trash</translation>
  </message>
  <message>
   <source>What is looked for</source>
   <translation>What is looked for</translation>
  </message>
  <message>
   <source>What is marked</source>
   <translation>What is marked</translation>
  </message>
  <message>
   <source>What is missing</source>
   <translation>What is missing</translation>
  </message>
  <message>
   <source>What is photographed</source>
   <translation>What is photographed</translation>
  </message>
  <message>
   <source>What is shown</source>
   <translation>What is shown</translation>
  </message>
  <message>
   <source>What is suggested</source>
   <translation>What is suggested</translation>
  </message>
  <message>
   <source>What is taken in, and how</source>
   <translation>What is taken in, and how</translation>
  </message>
  <message>
   <source>What is tied to what</source>
   <translation>What is tied to what</translation>
  </message>
  <message>
   <source>What is to be mended</source>
   <translation>What is to be mended</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>What is wrong</translation>
  </message>
  <message>
   <source>What is wrong with the search</source>
   <translation>What is wrong with the search</translation>
  </message>
  <message>
   <source>What is wrong with {field}</source>
   <translation>What is wrong with {field}</translation>
  </message>
  <message>
   <source>What it cannot do: backups, and copies of the vault's folder or header elsewhere, still open with their passphrase. A flash disk may keep the old blocks for a while.</source>
   <translation>What it cannot do: backups, and copies of the vault's folder or header elsewhere, still open with their passphrase. A flash disk may keep the old blocks for a while.</translation>
  </message>
  <message>
   <source>What it comes to</source>
   <translation>What it comes to</translation>
  </message>
  <message>
   <source>What it does: every key of this vault is overwritten and removed, the recovery key is dead too, and the program ends. What remains in the folder is noise.</source>
   <translation>What it does: every key of this vault is overwritten and removed, the recovery key is dead too, and the program ends. What remains in the folder is noise.</translation>
  </message>
  <message>
   <source>What it hides</source>
   <translation>What it hides</translation>
  </message>
  <message>
   <source>What it is</source>
   <translation>What it is</translation>
  </message>
  <message>
   <source>What it is called</source>
   <translation>What it is called</translation>
  </message>
  <message>
   <source>What it is officially called in other languages.</source>
   <translation>What it is officially called in other languages.</translation>
  </message>
  <message>
   <source>What it is tied to</source>
   <translation>What it is tied to</translation>
  </message>
  <message>
   <source>What it is, or why not</source>
   <translation>What it is, or why not</translation>
  </message>
  <message>
   <source>What it protects, or the element</source>
   <translation>What it protects, or the element</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>What it says</translation>
  </message>
  <message>
   <source>What it says of an event</source>
   <translation>What it says of an event</translation>
  </message>
  <message>
   <source>What it says of events</source>
   <translation>What it says of events</translation>
  </message>
  <message>
   <source>What it was is gone from the vault for good; its number and its place in the log stay.</source>
   <translation>What it was is gone from the vault for good; its number and its place in the log stay.</translation>
  </message>
  <message>
   <source>What leaves is burnt to pixels and attacked by the program before it gets its name. Items without consent are withheld.</source>
   <translation>What leaves is burnt to pixels and attacked by the program before it gets its name. Items without consent are withheld.</translation>
  </message>
  <message>
   <source>What led to it, what it led to, and what it is a part of.</source>
   <translation>What led to it, what it led to, and what it is a part of.</translation>
  </message>
  <message>
   <source>What not to ask</source>
   <translation>What not to ask</translation>
  </message>
  <message>
   <source>What passages are about, in the words of your organisation.</source>
   <translation>What passages are about, in the words of your organisation.</translation>
  </message>
  <message>
   <source>What stands for the person in a bundle, to confirm</source>
   <translation>What stands for the person in a bundle, to confirm</translation>
  </message>
  <message>
   <source>What the State says</source>
   <translation>What the State says</translation>
  </message>
  <message>
   <source>What the account says of an event</source>
   <translation>What the account says of an event</translation>
  </message>
  <message>
   <source>What the bundle comes to</source>
   <translation>What the bundle comes to</translation>
  </message>
  <message>
   <source>What the bundle shall be</source>
   <translation>What the bundle shall be</translation>
  </message>
  <message>
   <source>What the camera sees</source>
   <translation>What the camera sees</translation>
  </message>
  <message>
   <source>What the camera wrote</source>
   <translation>What the camera wrote</translation>
  </message>
  <message>
   <source>What the checks come to</source>
   <translation>What the checks come to</translation>
  </message>
  <message>
   <source>What the file does not show</source>
   <translation>What the file does not show</translation>
  </message>
  <message>
   <source>What the gap gives away</source>
   <translation>What the gap gives away</translation>
  </message>
  <message>
   <source>What the library shows: {query}</source>
   <translation>What the library shows: {query}</translation>
  </message>
  <message>
   <source>What the shapes mean: {list}</source>
   <translation>What the shapes mean: {list}</translation>
  </message>
  <message>
   <source>What the two accounts come to</source>
   <translation>What the two accounts come to</translation>
  </message>
  <message>
   <source>What there is</source>
   <translation>What there is</translation>
  </message>
  <message>
   <source>What those who work on the case should know about this item.</source>
   <translation>What those who work on the case should know about this item.</translation>
  </message>
  <message>
   <source>What ties them</source>
   <translation>What ties them</translation>
  </message>
  <message>
   <source>What to be reminded of</source>
   <translation>What to be reminded of</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>What was found</translation>
  </message>
  <message>
   <source>What was left out</source>
   <translation>What was left out</translation>
  </message>
  <message>
   <source>What was said by hand of these two texts is given up. It can be undone.</source>
   <translation>What was said by hand of these two texts is given up. It can be undone.</translation>
  </message>
  <message>
   <source>What was taken</source>
   <translation>What was taken</translation>
  </message>
  <message>
   <source>What was taken in</source>
   <translation>What was taken in</translation>
  </message>
  <message>
   <source>What was withheld, and why</source>
   <translation>What was withheld, and why</translation>
  </message>
  <message>
   <source>What went wrong</source>
   <translation>What went wrong</translation>
  </message>
  <message>
   <source>What would come of it</source>
   <translation>What would come of it</translation>
  </message>
  <message>
   <source>What would come of it, file by file</source>
   <translation>What would come of it, file by file</translation>
  </message>
  <message>
   <source>What would go</source>
   <translation>What would go</translation>
  </message>
  <message>
   <source>What would leave</source>
   <translation>What would leave</translation>
  </message>
  <message>
   <source>What would leave, and what would not and why, is shown here.</source>
   <translation>What would leave, and what would not and why, is shown here.</translation>
  </message>
  <message>
   <source>What you set here is written to all of them as one step.</source>
   <translation>What you set here is written to all of them as one step.</translation>
  </message>
  <message>
   <source>What {name} said before</source>
   <translation>What {name} said before</translation>
  </message>
  <message>
   <source>Whatever else the person is called: Kuager finds inflected and romanised forms itself.</source>
   <translation>Whatever else the person is called: Kuager finds inflected and romanised forms itself.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>When</translation>
  </message>
  <message>
   <source>When all are decided, say that you have looked at every page.</source>
   <translation>When all are decided, say that you have looked at every page.</translation>
  </message>
  <message>
   <source>When it becomes too much</source>
   <translation>When it becomes too much</translation>
  </message>
  <message>
   <source>When to use it</source>
   <translation>When to use it</translation>
  </message>
  <message>
   <source>When?</source>
   <translation>When?</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Where</translation>
  </message>
  <message>
   <source>Where does bundle {id} lie?</source>
   <translation>Where does bundle {id} lie?</translation>
  </message>
  <message>
   <source>Where exactly</source>
   <translation>Where exactly</translation>
  </message>
  <message>
   <source>Where exactly the claim is about it</source>
   <translation>Where exactly the claim is about it</translation>
  </message>
  <message>
   <source>Where it is</source>
   <translation>Where it is</translation>
  </message>
  <message>
   <source>Where it is added</source>
   <translation>Where it is added</translation>
  </message>
  <message>
   <source>Where it is drawn</source>
   <translation>Where it is drawn</translation>
  </message>
  <message>
   <source>Where it is mended</source>
   <translation>Where it is mended</translation>
  </message>
  <message>
   <source>Where it is proved</source>
   <translation>Where it is proved</translation>
  </message>
  <message>
   <source>Where it says so</source>
   <translation>Where it says so</translation>
  </message>
  <message>
   <source>Where it speaks of this was not noted when it left.</source>
   <translation>Where it speaks of this was not noted when it left.</translation>
  </message>
  <message>
   <source>Where shall the lists be written?</source>
   <translation>Where shall the lists be written?</translation>
  </message>
  <message>
   <source>Where the bundle goes</source>
   <translation>Where the bundle goes</translation>
  </message>
  <message>
   <source>Where the bundle is</source>
   <translation>Where the bundle is</translation>
  </message>
  <message>
   <source>Where the form is written</source>
   <translation>Where the form is written</translation>
  </message>
  <message>
   <source>Where the names occur</source>
   <translation>Where the names occur</translation>
  </message>
  <message>
   <source>Where the place around it is</source>
   <translation>Where the place around it is</translation>
  </message>
  <message>
   <source>Where the submission is</source>
   <translation>Where the submission is</translation>
  </message>
  <message>
   <source>Where the words are from</source>
   <translation>Where the words are from</translation>
  </message>
  <message>
   <source>Where these files and pages are, the vault does not know: ask whoever wrote them, and have every copy destroyed.</source>
   <translation>Where these files and pages are, the vault does not know: ask whoever wrote them, and have every copy destroyed.</translation>
  </message>
  <message>
   <source>Where to</source>
   <translation>Where to</translation>
  </message>
  <message>
   <source>Where was it?</source>
   <translation>Where was it?</translation>
  </message>
  <message>
   <source>Where, coarsely</source>
   <translation>Where, coarsely</translation>
  </message>
  <message>
   <source>Whether the PDF is signed with a certificate is asked when the bundle is made.</source>
   <translation>Whether the PDF is signed with a certificate is asked when the bundle is made.</translation>
  </message>
  <message>
   <source>Which articles the claim is about.</source>
   <translation>Which articles the claim is about.</translation>
  </message>
  <message>
   <source>Which articles the event may have violated.</source>
   <translation>Which articles the event may have violated.</translation>
  </message>
  <message>
   <source>Which checks are listed</source>
   <translation>Which checks are listed</translation>
  </message>
  <message>
   <source>Which code shall be taken off?</source>
   <translation>Which code shall be taken off?</translation>
  </message>
  <message>
   <source>Which codes are listed</source>
   <translation>Which codes are listed</translation>
  </message>
  <message>
   <source>Which events</source>
   <translation>Which events</translation>
  </message>
  <message>
   <source>Which paragraph</source>
   <translation>Which paragraph</translation>
  </message>
  <message>
   <source>Which paragraphs go together</source>
   <translation>Which paragraphs go together</translation>
  </message>
  <message>
   <source>Which statement</source>
   <translation>Which statement</translation>
  </message>
  <message>
   <source>Which violations were committed, by which methods and to what purpose.</source>
   <translation>Which violations were committed, by which methods and to what purpose.</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Who</translation>
  </message>
  <message>
   <source>Who are you in this vault?</source>
   <translation>Who are you in this vault?</translation>
  </message>
  <message>
   <source>Who finds the list learns that there are vaults and where; not what is in them.</source>
   <translation>Who finds the list learns that there are vaults and where; not what is in them.</translation>
  </message>
  <message>
   <source>Who holds it</source>
   <translation>Who holds it</translation>
  </message>
  <message>
   <source>Who holds it in a bundle</source>
   <translation>Who holds it in a bundle</translation>
  </message>
  <message>
   <source>Who holds the bundle</source>
   <translation>Who holds the bundle</translation>
  </message>
  <message>
   <source>Who is asked</source>
   <translation>Who is asked</translation>
  </message>
  <message>
   <source>Who is interviewed</source>
   <translation>Who is interviewed</translation>
  </message>
  <message>
   <source>Who it is</source>
   <translation>Who it is</translation>
  </message>
  <message>
   <source>Who made it</source>
   <translation>Who made it</translation>
  </message>
  <message>
   <source>Who says so</source>
   <translation>Who says so</translation>
  </message>
  <message>
   <source>Who says so, as it is cited</source>
   <translation>Who says so, as it is cited</translation>
  </message>
  <message>
   <source>Who took part</source>
   <translation>Who took part</translation>
  </message>
  <message>
   <source>Who was held there</source>
   <translation>Who was held there</translation>
  </message>
  <message>
   <source>Who was in the proceeding</source>
   <translation>Who was in the proceeding</translation>
  </message>
  <message>
   <source>Who was it?</source>
   <translation>Who was it?</translation>
  </message>
  <message>
   <source>Who will see it</source>
   <translation>Who will see it</translation>
  </message>
  <message>
   <source>Whoever can read that place can read it. Small numbers are hidden in it only where you chose so. That it was written stands in the custody of the case and of its sources.</source>
   <translation>Whoever can read that place can read it. Small numbers are hidden in it only where you chose so. That it was written stands in the custody of the case and of its sources.</translation>
  </message>
  <message>
   <source>Whole</source>
   <translation>Whole</translation>
  </message>
  <message>
   <source>Whole page</source>
   <translation>Whole page</translation>
  </message>
  <message>
   <source>Whole?</source>
   <translation>Whole?</translation>
  </message>
  <message>
   <source>Whose</source>
   <translation>Whose</translation>
  </message>
  <message>
   <source>Whose account</source>
   <translation>Whose account</translation>
  </message>
  <message>
   <source>Whose consent it is, is not said.</source>
   <translation>Whose consent it is, is not said.</translation>
  </message>
  <message>
   <source>Whose it is</source>
   <translation>Whose it is</translation>
  </message>
  <message>
   <source>Whose?</source>
   <translation>Whose?</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Why</translation>
  </message>
  <message>
   <source>Why is it not so?</source>
   <translation>Why is it not so?</translation>
  </message>
  <message>
   <source>Why it is marked</source>
   <translation>Why it is marked</translation>
  </message>
  <message>
   <source>Width of original and text</source>
   <translation>Width of original and text</translation>
  </message>
  <message>
   <source>Width of the tabs</source>
   <translation>Width of the tabs</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Window</translation>
  </message>
  <message>
   <source>With a &amp;passphrase</source>
   <translation>With a &amp;passphrase</translation>
  </message>
  <message>
   <source>With the submission “{name}”, which left on {day}</source>
   <translation>With the submission “{name}”, which left on {day}</translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation>Withdraw</translation>
  </message>
  <message>
   <source>Withdraw a consent</source>
   <translation>Withdraw a consent</translation>
  </message>
  <message>
   <source>Withdraw everything</source>
   <translation>Withdraw everything</translation>
  </message>
  <message>
   <source>Withdraw the consent of {name}</source>
   <translation>Withdraw the consent of {name}</translation>
  </message>
  <message>
   <source>Withdrawn</source>
   <translation>Withdrawn</translation>
  </message>
  <message>
   <source>Withdrawn on</source>
   <translation>Withdrawn on</translation>
  </message>
  <message>
   <source>Withdrawn on {day}</source>
   <translation>Withdrawn on {day}</translation>
  </message>
  <message>
   <source>Withdrawn {day}</source>
   <translation>Withdrawn {day}</translation>
  </message>
  <message>
   <source>Withdrew a consent</source>
   <translation>Withdrew a consent</translation>
  </message>
  <message>
   <source>Withdrew every consent of a person</source>
   <translation>Withdrew every consent of a person</translation>
  </message>
  <message>
   <source>Withheld</source>
   <translation>Withheld</translation>
  </message>
  <message>
   <source>Withheld because</source>
   <translation>Withheld because</translation>
  </message>
  <message>
   <source>Withheld: {why}</source>
   <translation>Withheld: {why}</translation>
  </message>
  <message>
   <source>Without a date</source>
   <translation>Without a date</translation>
  </message>
  <message>
   <source>Without a text the item cannot be searched, and no passage of it can be linked.</source>
   <translation>Without a text the item cannot be searched, and no passage of it can be linked.</translation>
  </message>
  <message>
   <source>Without evidence</source>
   <translation>Without evidence</translation>
  </message>
  <message>
   <source>Without that look no bundle takes the item in.</source>
   <translation>Without that look no bundle takes the item in.</translation>
  </message>
  <message>
   <source>Witnesses</source>
   <translation>Witnesses</translation>
  </message>
  <message>
   <source>Word document (*.docx)</source>
   <translation>Word document (*.docx)</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Words</translation>
  </message>
  <message>
   <source>Words chosen</source>
   <translation>Words chosen</translation>
  </message>
  <message>
   <source>Words in the passage</source>
   <translation>Words in the passage</translation>
  </message>
  <message>
   <source>Words of a statement written down</source>
   <translation>Words of a statement written down</translation>
  </message>
  <message>
   <source>Words of an event</source>
   <translation>Words of an event</translation>
  </message>
  <message>
   <source>Words of footnote {number}</source>
   <translation>Words of footnote {number}</translation>
  </message>
  <message>
   <source>Words of the consent form</source>
   <translation>Words of the consent form</translation>
  </message>
  <message>
   <source>Words of the part</source>
   <translation>Words of the part</translation>
  </message>
  <message>
   <source>Words that introduce it, if any</source>
   <translation>Words that introduce it, if any</translation>
  </message>
  <message>
   <source>Work or role</source>
   <translation>Work or role</translation>
  </message>
  <message>
   <source>Working language</source>
   <translation>Working language</translation>
  </message>
  <message>
   <source>Working out what would go</source>
   <translation>Working out what would go</translation>
  </message>
  <message>
   <source>Workplace</source>
   <translation>Workplace</translation>
  </message>
  <message>
   <source>Worth a look</source>
   <translation>Worth a look</translation>
  </message>
  <message>
   <source>Would it leave?</source>
   <translation>Would it leave?</translation>
  </message>
  <message>
   <source>Write a new version of the text</source>
   <translation>Write a new version of the text</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Write a note</translation>
  </message>
  <message>
   <source>Write a note on the passage</source>
   <translation>Write a note on the passage</translation>
  </message>
  <message>
   <source>Write a picture that is not redacted to a file?</source>
   <translation>Write a picture that is not redacted to a file?</translation>
  </message>
  <message>
   <source>Write a project for other programs</source>
   <translation>Write a project for other programs</translation>
  </message>
  <message>
   <source>Write a project for other programs (REFI-QDA)</source>
   <translation>Write a project for other programs (REFI-QDA)</translation>
  </message>
  <message>
   <source>Write a translation</source>
   <translation>Write a translation</translation>
  </message>
  <message>
   <source>Write dates with the year first; two dots stand for an open end.</source>
   <translation>Write dates with the year first; two dots stand for an open end.</translation>
  </message>
  <message>
   <source>Write down in one sentence each what the State says in its reports and replies, and set against it the claims and passages that rebut it, confirm it or qualify it.</source>
   <translation>Write down in one sentence each what the State says in its reports and replies, and set against it the claims and passages that rebut it, confirm it or qualify it.</translation>
  </message>
  <message>
   <source>Write it …</source>
   <translation>Write it …</translation>
  </message>
  <message>
   <source>Write the chronology to a file …</source>
   <translation>Write the chronology to a file …</translation>
  </message>
  <message>
   <source>Write the codebook of themes (REFI-QDA)</source>
   <translation>Write the codebook of themes (REFI-QDA)</translation>
  </message>
  <message>
   <source>Write the ledger to a file …</source>
   <translation>Write the ledger to a file …</translation>
  </message>
  <message>
   <source>Write the list to a file …</source>
   <translation>Write the list to a file …</translation>
  </message>
  <message>
   <source>Write the matrix to a file …</source>
   <translation>Write the matrix to a file …</translation>
  </message>
  <message>
   <source>Write the new key down first. It counts from the moment you say so, and the old one opens nothing any more; only old backups still know it.</source>
   <translation>Write the new key down first. It counts from the moment you say so, and the old one opens nothing any more; only old backups still know it.</translation>
  </message>
  <message>
   <source>Write the part</source>
   <translation>Write the part</translation>
  </message>
  <message>
   <source>Write the passages to a file …</source>
   <translation>Write the passages to a file …</translation>
  </message>
  <message>
   <source>Write the picture to a file …</source>
   <translation>Write the picture to a file …</translation>
  </message>
  <message>
   <source>Write the report of the verification</source>
   <translation>Write the report of the verification</translation>
  </message>
  <message>
   <source>Write the table to a file …</source>
   <translation>Write the table to a file …</translation>
  </message>
  <message>
   <source>Write the time of the recording</source>
   <translation>Write the time of the recording</translation>
  </message>
  <message>
   <source>Write the transcript as subtitles</source>
   <translation>Write the transcript as subtitles</translation>
  </message>
  <message>
   <source>Write what is not redacted to a file?</source>
   <translation>Write what is not redacted to a file?</translation>
  </message>
  <message>
   <source>Write your organisation and how it is reached in the first lines, and change any of the words. Under another name it stands beside the form that comes with the program.</source>
   <translation>Write your organisation and how it is reached in the first lines, and change any of the words. Under another name it stands beside the form that comes with the program.</translation>
  </message>
  <message>
   <source>Write; Enter keeps it with its time.</source>
   <translation>Write; Enter keeps it with its time.</translation>
  </message>
  <message>
   <source>Writing a picture</source>
   <translation>Writing a picture</translation>
  </message>
  <message>
   <source>Writing a project</source>
   <translation>Writing a project</translation>
  </message>
  <message>
   <source>Writing a table</source>
   <translation>Writing a table</translation>
  </message>
  <message>
   <source>Writing down item {number}</source>
   <translation>Writing down item {number}</translation>
  </message>
  <message>
   <source>Writing lists for a brief</source>
   <translation>Writing lists for a brief</translation>
  </message>
  <message>
   <source>Writing subtitles</source>
   <translation>Writing subtitles</translation>
  </message>
  <message>
   <source>Writing the chronology</source>
   <translation>Writing the chronology</translation>
  </message>
  <message>
   <source>Writing the codebook</source>
   <translation>Writing the codebook</translation>
  </message>
  <message>
   <source>Writing the dossier</source>
   <translation>Writing the dossier</translation>
  </message>
  <message>
   <source>Writing the ledger</source>
   <translation>Writing the ledger</translation>
  </message>
  <message>
   <source>Writing the matrix</source>
   <translation>Writing the matrix</translation>
  </message>
  <message>
   <source>Writing the report of the proof</source>
   <translation>Writing the report of the proof</translation>
  </message>
  <message>
   <source>Written down by a speech model</source>
   <translation>Written down by a speech model</translation>
  </message>
  <message>
   <source>Written instead</source>
   <translation>Written instead</translation>
  </message>
  <message>
   <source>Written into a picture, not redacted</source>
   <translation>Written into a picture, not redacted</translation>
  </message>
  <message>
   <source>Written into a table, not redacted</source>
   <translation>Written into a table, not redacted</translation>
  </message>
  <message>
   <source>Written, not redacted: {name}</source>
   <translation>Written, not redacted: {name}</translation>
  </message>
  <message>
   <source>Written: {name}</source>
   <translation>Written: {name}</translation>
  </message>
  <message>
   <source>Wrong</source>
   <translation>Wrong</translation>
  </message>
  <message>
   <source>Wrote a consent form</source>
   <translation>Wrote a consent form</translation>
  </message>
  <message>
   <source>Wrote a first draft from the records</source>
   <translation>Wrote a first draft from the records</translation>
  </message>
  <message>
   <source>Wrote a note on a passage</source>
   <translation>Wrote a note on a passage</translation>
  </message>
  <message>
   <source>Wrote a note to the clerk</source>
   <translation>Wrote a note to the clerk</translation>
  </message>
  <message>
   <source>Wrote a part of the submission</source>
   <translation>Wrote a part of the submission</translation>
  </message>
  <message>
   <source>Wrote the headings of the template</source>
   <translation>Wrote the headings of the template</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>You can go on working. Nothing gets the name of a bundle before the proof has found nothing.</source>
   <translation>You can go on working. Nothing gets the name of a bundle before the proof has found nothing.</translation>
  </message>
  <message>
   <source>You hear</source>
   <translation>You hear</translation>
  </message>
  <message>
   <source>You will be asked for its folder.</source>
   <translation>You will be asked for its folder.</translation>
  </message>
  <message>
   <source>You, when empty</source>
   <translation>You, when empty</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Your name</translation>
  </message>
  <message>
   <source>Your name in the custody log</source>
   <translation>Your name in the custody log</translation>
  </message>
  <message>
   <source>Your recovery key</source>
   <translation>Your recovery key</translation>
  </message>
  <message>
   <source>ZIP file of the bundle</source>
   <translation>ZIP file of the bundle</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>[protected person]</source>
   <translation>[protected person]</translation>
  </message>
  <message>
   <source>[protected place]</source>
   <translation>[protected place]</translation>
  </message>
  <message>
   <source>a black bar</source>
   <translation>a black bar</translation>
  </message>
  <message>
   <source>a certificate file, .p12 or .pfx</source>
   <translation>a certificate file, .p12 or .pfx</translation>
  </message>
  <message>
   <source>a chart of a statistic</source>
   <translation>a chart of a statistic</translation>
  </message>
  <message>
   <source>a claim</source>
   <translation>a claim</translation>
  </message>
  <message>
   <source>a code of a passage</source>
   <translation>a code of a passage</translation>
  </message>
  <message>
   <source>a consent</source>
   <translation>a consent</translation>
  </message>
  <message>
   <source>a correction of a statement</source>
   <translation>a correction of a statement</translation>
  </message>
  <message>
   <source>a court</source>
   <translation>a court</translation>
  </message>
  <message>
   <source>a day, with evidence</source>
   <translation>a day, with evidence</translation>
  </message>
  <message>
   <source>a dossier</source>
   <translation>a dossier</translation>
  </message>
  <message>
   <source>a lawyer</source>
   <translation>a lawyer</translation>
  </message>
  <message>
   <source>a line in a list</source>
   <translation>a line in a list</translation>
  </message>
  <message>
   <source>a mark</source>
   <translation>a mark</translation>
  </message>
  <message>
   <source>a new or empty folder</source>
   <translation>a new or empty folder</translation>
  </message>
  <message>
   <source>a note in the interview</source>
   <translation>a note in the interview</translation>
  </message>
  <message>
   <source>a passage</source>
   <translation>a passage</translation>
  </message>
  <message>
   <source>a passage without words</source>
   <translation>a passage without words</translation>
  </message>
  <message>
   <source>a person</source>
   <translation>a person</translation>
  </message>
  <message>
   <source>a proof report</source>
   <translation>a proof report</translation>
  </message>
  <message>
   <source>a proposal</source>
   <translation>a proposal</translation>
  </message>
  <message>
   <source>a rare detail</source>
   <translation>a rare detail</translation>
  </message>
  <message>
   <source>a search; empty for the whole case</source>
   <translation>a search; empty for the whole case</translation>
  </message>
  <message>
   <source>a sign-off</source>
   <translation>a sign-off</translation>
  </message>
  <message>
   <source>a statement</source>
   <translation>a statement</translation>
  </message>
  <message>
   <source>a tag</source>
   <translation>a tag</translation>
  </message>
  <message>
   <source>a text</source>
   <translation>a text</translation>
  </message>
  <message>
   <source>a theme</source>
   <translation>a theme</translation>
  </message>
  <message>
   <source>about</source>
   <translation>about</translation>
  </message>
  <message numerus="yes">
   <source>about %Ln page(s)</source>
   <translation>
    <numerusform>about %Ln page</numerusform>
    <numerusform>about %Ln pages</numerusform>
   </translation>
  </message>
  <message>
   <source>about {number}</source>
   <translation>about {number}</translation>
  </message>
  <message>
   <source>about {pages}</source>
   <translation>about {pages}</translation>
  </message>
  <message>
   <source>about {pages} of {most} pages</source>
   <translation>about {pages} of {most} pages</translation>
  </message>
  <message>
   <source>accepted</source>
   <translation>accepted</translation>
  </message>
  <message>
   <source>acquired by</source>
   <translation>acquired by</translation>
  </message>
  <message>
   <source>after “{event}”</source>
   <translation>after “{event}”</translation>
  </message>
  <message>
   <source>against the claim</source>
   <translation>against the claim</translation>
  </message>
  <message>
   <source>age1… or ssh-ed25519 …, one a line</source>
   <translation>age1… or ssh-ed25519 …, one a line</translation>
  </message>
  <message>
   <source>all of it</source>
   <translation>all of it</translation>
  </message>
  <message>
   <source>all of these</source>
   <translation>all of these</translation>
  </message>
  <message>
   <source>all that this person has agreed to, for every item</source>
   <translation>all that this person has agreed to, for every item</translation>
  </message>
  <message>
   <source>an act</source>
   <translation>an act</translation>
  </message>
  <message>
   <source>an answer in the interview</source>
   <translation>an answer in the interview</translation>
  </message>
  <message>
   <source>an article</source>
   <translation>an article</translation>
  </message>
  <message>
   <source>an element of a provision</source>
   <translation>an element of a provision</translation>
  </message>
  <message>
   <source>an event</source>
   <translation>an event</translation>
  </message>
  <message>
   <source>an exact time</source>
   <translation>an exact time</translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more</source>
   <translation>
    <numerusform>and %Ln more</numerusform>
    <numerusform>and %Ln more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more item(s)</source>
   <translation>
    <numerusform>and %Ln more item</numerusform>
    <numerusform>and %Ln more items</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and in %Ln more item(s)</source>
   <translation>
    <numerusform>and in %Ln more item</numerusform>
    <numerusform>and in %Ln more items</numerusform>
   </translation>
  </message>
  <message>
   <source>anonymously</source>
   <translation>anonymously</translation>
  </message>
  <message>
   <source>another item</source>
   <translation>another item</translation>
  </message>
  <message>
   <source>appealed in</source>
   <translation>appealed in</translation>
  </message>
  <message>
   <source>as amended by {act}</source>
   <translation>as amended by {act}</translation>
  </message>
  <message>
   <source>as an account says</source>
   <translation>as an account says</translation>
  </message>
  <message>
   <source>as it was made</source>
   <translation>as it was made</translation>
  </message>
  <message>
   <source>as the sender told you; may stay empty</source>
   <translation>as the sender told you; may stay empty</translation>
  </message>
  <message>
   <source>ascending</source>
   <translation>ascending</translation>
  </message>
  <message>
   <source>attachments</source>
   <translation>attachments</translation>
  </message>
  <message>
   <source>author</source>
   <translation>author</translation>
  </message>
  <message>
   <source>before the first</source>
   <translation>before the first</translation>
  </message>
  <message>
   <source>before “{event}”</source>
   <translation>before “{event}”</translation>
  </message>
  <message>
   <source>best grade {grade}</source>
   <translation>best grade {grade}</translation>
  </message>
  <message>
   <source>best matches first</source>
   <translation>best matches first</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>blue</translation>
  </message>
  <message>
   <source>born {day}</source>
   <translation>born {day}</translation>
  </message>
  <message>
   <source>bundle</source>
   <translation>bundle</translation>
  </message>
  <message>
   <source>by a machine</source>
   <translation>by a machine</translation>
  </message>
  <message>
   <source>by name</source>
   <translation>by name</translation>
  </message>
  <message>
   <source>by the testimony, when empty</source>
   <translation>by the testimony, when empty</translation>
  </message>
  <message>
   <source>by their dates</source>
   <translation>by their dates</translation>
  </message>
  <message>
   <source>by their pseudonyms</source>
   <translation>by their pseudonyms</translation>
  </message>
  <message>
   <source>by which safe channel, or not at all</source>
   <translation>by which safe channel, or not at all</translation>
  </message>
  <message>
   <source>by “{column}”</source>
   <translation>by “{column}”</translation>
  </message>
  <message>
   <source>case</source>
   <translation>case</translation>
  </message>
  <message>
   <source>case number or registration</source>
   <translation>case number or registration</translation>
  </message>
  <message>
   <source>certainty</source>
   <translation>certainty</translation>
  </message>
  <message>
   <source>chain: {name}</source>
   <translation>chain: {name}</translation>
  </message>
  <message>
   <source>chronology</source>
   <translation>chronology</translation>
  </message>
  <message>
   <source>co-occurrence</source>
   <translation>co-occurrence</translation>
  </message>
  <message>
   <source>coarsely: a town, not an address</source>
   <translation>coarsely: a town, not an address</translation>
  </message>
  <message>
   <source>codebook</source>
   <translation>codebook</translation>
  </message>
  <message>
   <source>colours of its pages</source>
   <translation>colours of its pages</translation>
  </message>
  <message>
   <source>compensated</source>
   <translation>compensated</translation>
  </message>
  <message>
   <source>confirmed on a recording</source>
   <translation>confirmed on a recording</translation>
  </message>
  <message>
   <source>context of the claim</source>
   <translation>context of the claim</translation>
  </message>
  <message>
   <source>counted within “{group}”</source>
   <translation>counted within “{group}”</translation>
  </message>
  <message>
   <source>counted {day}</source>
   <translation>counted {day}</translation>
  </message>
  <message>
   <source>court</source>
   <translation>court</translation>
  </message>
  <message>
   <source>credibility</source>
   <translation>credibility</translation>
  </message>
  <message>
   <source>date</source>
   <translation>date</translation>
  </message>
  <message>
   <source>date acquired</source>
   <translation>date acquired</translation>
  </message>
  <message>
   <source>date withdrawn</source>
   <translation>date withdrawn</translation>
  </message>
  <message>
   <source>dates run back</source>
   <translation>dates run back</translation>
  </message>
  <message>
   <source>day</source>
   <translation>day</translation>
  </message>
  <message>
   <source>day?</source>
   <translation>day?</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>deleted</translation>
  </message>
  <message>
   <source>descending</source>
   <translation>descending</translation>
  </message>
  <message>
   <source>disputed</source>
   <translation>disputed</translation>
  </message>
  <message>
   <source>does not agree with something</source>
   <translation>does not agree with something</translation>
  </message>
  <message>
   <source>does not leave: {why}</source>
   <translation>does not leave: {why}</translation>
  </message>
  <message>
   <source>done</source>
   <translation>done</translation>
  </message>
  <message>
   <source>done in part</source>
   <translation>done in part</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>empty</translation>
  </message>
  <message>
   <source>empty: no proof</source>
   <translation>empty: no proof</translation>
  </message>
  <message>
   <source>end</source>
   <translation>end</translation>
  </message>
  <message>
   <source>end not known</source>
   <translation>end not known</translation>
  </message>
  <message>
   <source>ended</source>
   <translation>ended</translation>
  </message>
  <message>
   <source>erased</source>
   <translation>erased</translation>
  </message>
  <message>
   <source>erased on {day}</source>
   <translation>erased on {day}</translation>
  </message>
  <message numerus="yes">
   <source>events</source>
   <translation>
    <numerusform>event</numerusform>
    <numerusform>events</numerusform>
   </translation>
  </message>
  <message>
   <source>exactly as it was said</source>
   <translation>exactly as it was said</translation>
  </message>
  <message>
   <source>file name</source>
   <translation>file name</translation>
  </message>
  <message>
   <source>file type</source>
   <translation>file type</translation>
  </message>
  <message>
   <source>followed by</source>
   <translation>followed by</translation>
  </message>
  <message>
   <source>for the claim</source>
   <translation>for the claim</translation>
  </message>
  <message>
   <source>from and to</source>
   <translation>from and to</translation>
  </message>
  <message>
   <source>given on {day}</source>
   <translation>given on {day}</translation>
  </message>
  <message>
   <source>given {day}</source>
   <translation>given {day}</translation>
  </message>
  <message>
   <source>green</source>
   <translation>green</translation>
  </message>
  <message>
   <source>grey</source>
   <translation>grey</translation>
  </message>
  <message>
   <source>happened in</source>
   <translation>happened in</translation>
  </message>
  <message>
   <source>harmed</source>
   <translation>harmed</translation>
  </message>
  <message>
   <source>header of the message</source>
   <translation>header of the message</translation>
  </message>
  <message>
   <source>header of the recording</source>
   <translation>header of the recording</translation>
  </message>
  <message>
   <source>held</source>
   <translation>held</translation>
  </message>
  <message>
   <source>held in</source>
   <translation>held in</translation>
  </message>
  <message>
   <source>held in all</source>
   <translation>held in all</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>hidden</translation>
  </message>
  <message>
   <source>hidden sheets: {names}</source>
   <translation>hidden sheets: {names}</translation>
  </message>
  <message>
   <source>how acquired</source>
   <translation>how acquired</translation>
  </message>
  <message>
   <source>how it leaves</source>
   <translation>how it leaves</translation>
  </message>
  <message>
   <source>importance {number}</source>
   <translation>importance {number}</translation>
  </message>
  <message numerus="yes">
   <source>in %Ln paragraph(s)</source>
   <translation>
    <numerusform>in %Ln paragraph</numerusform>
    <numerusform>in %Ln paragraphs</numerusform>
   </translation>
  </message>
  <message>
   <source>in an earlier text</source>
   <translation>in an earlier text</translation>
  </message>
  <message>
   <source>in the person's own words</source>
   <translation>in the person's own words</translation>
  </message>
  <message>
   <source>in the trash</source>
   <translation>in the trash</translation>
  </message>
  <message numerus="yes">
   <source>in {count} of %Ln item(s)</source>
   <translation>
    <numerusform>in {count} of %Ln item</numerusform>
    <numerusform>in {count} of %Ln items</numerusform>
   </translation>
  </message>
  <message>
   <source>in {exhibit}</source>
   <translation>in {exhibit}</translation>
  </message>
  <message>
   <source>independent against it</source>
   <translation>independent against it</translation>
  </message>
  <message>
   <source>independent for it</source>
   <translation>independent for it</translation>
  </message>
  <message>
   <source>inserted</source>
   <translation>inserted</translation>
  </message>
  <message>
   <source>internal use</source>
   <translation>internal use</translation>
  </message>
  <message>
   <source>is the proceeding</source>
   <translation>is the proceeding</translation>
  </message>
  <message>
   <source>item it came in</source>
   <translation>item it came in</translation>
  </message>
  <message>
   <source>item {number}</source>
   <translation>item {number}</translation>
  </message>
  <message numerus="yes">
   <source>items</source>
   <translation>
    <numerusform>item</numerusform>
    <numerusform>items</numerusform>
   </translation>
  </message>
  <message>
   <source>items {numbers}</source>
   <translation>items {numbers}</translation>
  </message>
  <message>
   <source>its place in the draft of a bundle</source>
   <translation>its place in the draft of a bundle</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>kind</translation>
  </message>
  <message>
   <source>known to be paid {amount}</source>
   <translation>known to be paid {amount}</translation>
  </message>
  <message>
   <source>known to you only; never leaves</source>
   <translation>known to you only; never leaves</translation>
  </message>
  <message>
   <source>language</source>
   <translation>language</translation>
  </message>
  <message>
   <source>led to</source>
   <translation>led to</translation>
  </message>
  <message>
   <source>left readable</source>
   <translation>left readable</translation>
  </message>
  <message>
   <source>let stand</source>
   <translation>let stand</translation>
  </message>
  <message>
   <source>man</source>
   <translation>man</translation>
  </message>
  <message>
   <source>matrix of proof</source>
   <translation>matrix of proof</translation>
  </message>
  <message>
   <source>may be used for {profile}: {some} of {all} sources</source>
   <translation>may be used for {profile}: {some} of {all} sources</translation>
  </message>
  <message>
   <source>may go to</source>
   <translation>may go to</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>minutes</translation>
  </message>
  <message>
   <source>missing {amount}</source>
   <translation>missing {amount}</translation>
  </message>
  <message>
   <source>month</source>
   <translation>month</translation>
  </message>
  <message>
   <source>month?</source>
   <translation>month?</translation>
  </message>
  <message>
   <source>moved</source>
   <translation>moved</translation>
  </message>
  <message>
   <source>must be mended</source>
   <translation>must be mended</translation>
  </message>
  <message>
   <source>names nobody</source>
   <translation>names nobody</translation>
  </message>
  <message>
   <source>needed for whoever is under age</source>
   <translation>needed for whoever is under age</translation>
  </message>
  <message>
   <source>needs review</source>
   <translation>needs review</translation>
  </message>
  <message>
   <source>never answered</source>
   <translation>never answered</translation>
  </message>
  <message>
   <source>newest first</source>
   <translation>newest first</translation>
  </message>
  <message>
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>no address</source>
   <translation>no address</translation>
  </message>
  <message>
   <source>no answer yet</source>
   <translation>no answer yet</translation>
  </message>
  <message>
   <source>no column holds: {fields}</source>
   <translation>no column holds: {fields}</translation>
  </message>
  <message>
   <source>no consent recorded yet</source>
   <translation>no consent recorded yet</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>no date</translation>
  </message>
  <message>
   <source>no evidence linked</source>
   <translation>no evidence linked</translation>
  </message>
  <message>
   <source>no exhibit</source>
   <translation>no exhibit</translation>
  </message>
  <message>
   <source>no translation</source>
   <translation>no translation</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>nobody</translation>
  </message>
  <message>
   <source>nobody in particular</source>
   <translation>nobody in particular</translation>
  </message>
  <message>
   <source>nobody noted to whom it was given</source>
   <translation>nobody noted to whom it was given</translation>
  </message>
  <message>
   <source>nobody registered yet</source>
   <translation>nobody registered yet</translation>
  </message>
  <message>
   <source>none chosen</source>
   <translation>none chosen</translation>
  </message>
  <message>
   <source>not chosen</source>
   <translation>not chosen</translation>
  </message>
  <message>
   <source>not graded</source>
   <translation>not graded</translation>
  </message>
  <message>
   <source>not in the text</source>
   <translation>not in the text</translation>
  </message>
  <message>
   <source>not known how much was paid</source>
   <translation>not known how much was paid</translation>
  </message>
  <message>
   <source>not read back</source>
   <translation>not read back</translation>
  </message>
  <message>
   <source>not reviewed by a person yet</source>
   <translation>not reviewed by a person yet</translation>
  </message>
  <message>
   <source>not to use it any further</source>
   <translation>not to use it any further</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>not yet</translation>
  </message>
  <message>
   <source>note</source>
   <translation>note</translation>
  </message>
  <message numerus="yes">
   <source>nothing for %Ln day(s)</source>
   <translation>
    <numerusform>nothing for %Ln day</numerusform>
    <numerusform>nothing for %Ln days</numerusform>
   </translation>
  </message>
  <message>
   <source>nothing, they are only told</source>
   <translation>nothing, they are only told</translation>
  </message>
  <message>
   <source>of {total}</source>
   <translation>of {total}</translation>
  </message>
  <message>
   <source>oldest first</source>
   <translation>oldest first</translation>
  </message>
  <message>
   <source>one of these</source>
   <translation>one of these</translation>
  </message>
  <message>
   <source>open</source>
   <translation>open</translation>
  </message>
  <message>
   <source>orange</source>
   <translation>orange</translation>
  </message>
  <message>
   <source>owed {amount}</source>
   <translation>owed {amount}</translation>
  </message>
  <message>
   <source>page {number}</source>
   <translation>page {number}</translation>
  </message>
  <message>
   <source>page {page}</source>
   <translation>page {page}</translation>
  </message>
  <message>
   <source>pages {first} to {last}</source>
   <translation>pages {first} to {last}</translation>
  </message>
  <message>
   <source>paid {amount}</source>
   <translation>paid {amount}</translation>
  </message>
  <message>
   <source>para. {number}</source>
   <translation>para. {number}</translation>
  </message>
  <message>
   <source>part in it</source>
   <translation>part in it</translation>
  </message>
  <message>
   <source>part of</source>
   <translation>part of</translation>
  </message>
  <message>
   <source>passage</source>
   <translation>passage</translation>
  </message>
  <message>
   <source>passage that is not found in the text that leaves</source>
   <translation>passage that is not found in the text that leaves</translation>
  </message>
  <message>
   <source>passages</source>
   <translation>passages</translation>
  </message>
  <message>
   <source>passages that count</source>
   <translation>passages that count</translation>
  </message>
  <message numerus="yes">
   <source>people</source>
   <translation>
    <numerusform>person</numerusform>
    <numerusform>people</numerusform>
   </translation>
  </message>
  <message>
   <source>people detained</source>
   <translation>people detained</translation>
  </message>
  <message>
   <source>persons, rulings, %</source>
   <translation>persons, rulings, %</translation>
  </message>
  <message>
   <source>place</source>
   <translation>place</translation>
  </message>
  <message>
   <source>places</source>
   <translation>places</translation>
  </message>
  <message>
   <source>pressing</source>
   <translation>pressing</translation>
  </message>
  <message>
   <source>profile “{name}”</source>
   <translation>profile “{name}”</translation>
  </message>
  <message>
   <source>proof</source>
   <translation>proof</translation>
  </message>
  <message>
   <source>properties of the PDF</source>
   <translation>properties of the PDF</translation>
  </message>
  <message>
   <source>properties of the document</source>
   <translation>properties of the document</translation>
  </message>
  <message>
   <source>proposals</source>
   <translation>proposals</translation>
  </message>
  <message>
   <source>quality ledger</source>
   <translation>quality ledger</translation>
  </message>
  <message>
   <source>re-issue</source>
   <translation>re-issue</translation>
  </message>
  <message>
   <source>read as {encoding}, {mark}</source>
   <translation>read as {encoding}, {mark}</translation>
  </message>
  <message>
   <source>read back</source>
   <translation>read back</translation>
  </message>
  <message>
   <source>read with OCR</source>
   <translation>read with OCR</translation>
  </message>
  <message>
   <source>readability</source>
   <translation>readability</translation>
  </message>
  <message>
   <source>recorded as held</source>
   <translation>recorded as held</translation>
  </message>
  <message>
   <source>red</source>
   <translation>red</translation>
  </message>
  <message>
   <source>redress was set and nothing was paid</source>
   <translation>redress was set and nothing was paid</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>refused</translation>
  </message>
  <message>
   <source>region of a page or a picture</source>
   <translation>region of a page or a picture</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>rejected</translation>
  </message>
  <message>
   <source>relation</source>
   <translation>relation</translation>
  </message>
  <message>
   <source>reliability</source>
   <translation>reliability</translation>
  </message>
  <message>
   <source>replaced</source>
   <translation>replaced</translation>
  </message>
  <message>
   <source>reviewed</source>
   <translation>reviewed</translation>
  </message>
  <message>
   <source>reviewed by a person</source>
   <translation>reviewed by a person</translation>
  </message>
  <message>
   <source>role</source>
   <translation>role</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>seconds</translation>
  </message>
  <message>
   <source>separated by semicolons</source>
   <translation>separated by semicolons</translation>
  </message>
  <message>
   <source>sharpness of its pages</source>
   <translation>sharpness of its pages</translation>
  </message>
  <message>
   <source>signature refused</source>
   <translation>signature refused</translation>
  </message>
  <message>
   <source>signed</source>
   <translation>signed</translation>
  </message>
  <message>
   <source>signed with a fingerprint</source>
   <translation>signed with a fingerprint</translation>
  </message>
  <message>
   <source>some time within</source>
   <translation>some time within</translation>
  </message>
  <message>
   <source>source</source>
   <translation>source</translation>
  </message>
  <message>
   <source>state</source>
   <translation>state</translation>
  </message>
  <message>
   <source>statistics</source>
   <translation>statistics</translation>
  </message>
  <message>
   <source>stretch of a recording</source>
   <translation>stretch of a recording</translation>
  </message>
  <message>
   <source>suggested</source>
   <translation>suggested</translation>
  </message>
  <message>
   <source>supplement</source>
   <translation>supplement</translation>
  </message>
  <message>
   <source>teal</source>
   <translation>teal</translation>
  </message>
  <message>
   <source>text</source>
   <translation>text</translation>
  </message>
  <message>
   <source>that of the case</source>
   <translation>that of the case</translation>
  </message>
  <message>
   <source>the UN</source>
   <translation>the UN</translation>
  </message>
  <message>
   <source>the beginning</source>
   <translation>the beginning</translation>
  </message>
  <message>
   <source>the chronology</source>
   <translation>the chronology</translation>
  </message>
  <message>
   <source>the consent form</source>
   <translation>the consent form</translation>
  </message>
  <message>
   <source>the end</source>
   <translation>the end</translation>
  </message>
  <message>
   <source>the interview</source>
   <translation>the interview</translation>
  </message>
  <message>
   <source>the item</source>
   <translation>the item</translation>
  </message>
  <message>
   <source>the map</source>
   <translation>the map</translation>
  </message>
  <message>
   <source>the matrix</source>
   <translation>the matrix</translation>
  </message>
  <message>
   <source>the network</source>
   <translation>the network</translation>
  </message>
  <message>
   <source>the pairs of paragraphs</source>
   <translation>the pairs of paragraphs</translation>
  </message>
  <message>
   <source>the person by name, others by their pseudonyms</source>
   <translation>the person by name, others by their pseudonyms</translation>
  </message>
  <message>
   <source>the public</source>
   <translation>the public</translation>
  </message>
  <message>
   <source>the statement</source>
   <translation>the statement</translation>
  </message>
  <message>
   <source>the text</source>
   <translation>the text</translation>
  </message>
  <message>
   <source>thin</source>
   <translation>thin</translation>
  </message>
  <message>
   <source>thin: one source</source>
   <translation>thin: one source</translation>
  </message>
  <message>
   <source>time of reading</source>
   <translation>time of reading</translation>
  </message>
  <message>
   <source>title</source>
   <translation>title</translation>
  </message>
  <message>
   <source>to be decided</source>
   <translation>to be decided</translation>
  </message>
  <message>
   <source>to destroy it</source>
   <translation>to destroy it</translation>
  </message>
  <message>
   <source>to nobody in particular</source>
   <translation>to nobody in particular</translation>
  </message>
  <message>
   <source>to return it</source>
   <translation>to return it</translation>
  </message>
  <message>
   <source>to take it out of what is shown</source>
   <translation>to take it out of what is shown</translation>
  </message>
  <message>
   <source>to whom</source>
   <translation>to whom</translation>
  </message>
  <message>
   <source>took part</source>
   <translation>took part</translation>
  </message>
  <message>
   <source>translation</source>
   <translation>translation</translation>
  </message>
  <message>
   <source>trash</source>
   <translation>trash</translation>
  </message>
  <message>
   <source>two sources or more</source>
   <translation>two sources or more</translation>
  </message>
  <message>
   <source>typed</source>
   <translation>typed</translation>
  </message>
  <message>
   <source>uncertain</source>
   <translation>uncertain</translation>
  </message>
  <message>
   <source>undated</source>
   <translation>undated</translation>
  </message>
  <message>
   <source>under a pseudonym</source>
   <translation>under a pseudonym</translation>
  </message>
  <message>
   <source>until</source>
   <translation>until</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>until {day}</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>verified</translation>
  </message>
  <message>
   <source>violet</source>
   <translation>violet</translation>
  </message>
  <message>
   <source>what an account says</source>
   <translation>what an account says</translation>
  </message>
  <message>
   <source>what an account says, as a value to compare</source>
   <translation>what an account says, as a value to compare</translation>
  </message>
  <message>
   <source>what the State says</source>
   <translation>what the State says</translation>
  </message>
  <message>
   <source>who explained it and asked</source>
   <translation>who explained it and asked</translation>
  </message>
  <message>
   <source>with a note</source>
   <translation>with a note</translation>
  </message>
  <message>
   <source>with names</source>
   <translation>with names</translation>
  </message>
  <message>
   <source>with pseudonyms</source>
   <translation>with pseudonyms</translation>
  </message>
  <message>
   <source>without a number</source>
   <translation>without a number</translation>
  </message>
  <message>
   <source>without compensation</source>
   <translation>without compensation</translation>
  </message>
  <message>
   <source>without {what}</source>
   <translation>without {what}</translation>
  </message>
  <message>
   <source>woman</source>
   <translation>woman</translation>
  </message>
  <message>
   <source>women, UZ, under 18</source>
   <translation>women, UZ, under 18</translation>
  </message>
  <message>
   <source>worth a look</source>
   <translation>worth a look</translation>
  </message>
  <message>
   <source>year</source>
   <translation>year</translation>
  </message>
  <message>
   <source>yellow</source>
   <translation>yellow</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>yes</translation>
  </message>
  <message>
   <source>{all}, the first {shown} shown</source>
   <translation>{all}, the first {shown} shown</translation>
  </message>
  <message>
   <source>{bundle} is held by: {who}</source>
   <translation>{bundle} is held by: {who}</translation>
  </message>
  <message>
   <source>{code}: {count} passages in all</source>
   <translation>{code}: {count} passages in all</translation>
  </message>
  <message>
   <source>{count} add to what is there</source>
   <translation>{count} add to what is there</translation>
  </message>
  <message>
   <source>{count} blocked</source>
   <translation>{count} blocked</translation>
  </message>
  <message>
   <source>{count} new</source>
   <translation>{count} new</translation>
  </message>
  <message>
   <source>{count} there already</source>
   <translation>{count} there already</translation>
  </message>
  <message>
   <source>{current} of {total}</source>
   <translation>{current} of {total}</translation>
  </message>
  <message>
   <source>{current} of {total} or more</source>
   <translation>{current} of {total} or more</translation>
  </message>
  <message>
   <source>{dpi} dpi</source>
   <translation>{dpi} dpi</translation>
  </message>
  <message>
   <source>{dpi} dpi as usual</source>
   <translation>{dpi} dpi as usual</translation>
  </message>
  <message>
   <source>{field} is needed.</source>
   <translation>{field} is needed.</translation>
  </message>
  <message>
   <source>{field}: keep, set or clear</source>
   <translation>{field}: keep, set or clear</translation>
  </message>
  <message>
   <source>{harmed} harmed, {paid} compensated</source>
   <translation>{harmed} harmed, {paid} compensated</translation>
  </message>
  <message>
   <source>{items} items, {themes} new themes, {passages} coded parts with {codings} codes.</source>
   <translation>{items} items, {themes} new themes, {passages} coded parts with {codings} codes.</translation>
  </message>
  <message>
   <source>{labels}, handed over on {day}</source>
   <translation>{labels}, handed over on {day}</translation>
  </message>
  <message>
   <source>{label}: in which role?</source>
   <translation>{label}: in which role?</translation>
  </message>
  <message>
   <source>{label}: what does it say?</source>
   <translation>{label}: what does it say?</translation>
  </message>
  <message>
   <source>{label}: what does the passage do?</source>
   <translation>{label}: what does the passage do?</translation>
  </message>
  <message>
   <source>{name} (erased)</source>
   <translation>{name} (erased)</translation>
  </message>
  <message>
   <source>{name} takes back all that they agreed to, for every item. From now on no bundle that needs it takes any of it in. Bundles that have left cannot be called back.</source>
   <translation>{name} takes back all that they agreed to, for every item. From now on no bundle that needs it takes any of it in. Bundles that have left cannot be called back.</translation>
  </message>
  <message>
   <source>{name} takes back what they agreed to for item {number}. From now on no bundle that needs it takes the item in. Bundles that have left cannot be called back.</source>
   <translation>{name} takes back what they agreed to for item {number}. From now on no bundle that needs it takes the item in. Bundles that have left cannot be called back.</translation>
  </message>
  <message>
   <source>{name}, copy</source>
   <translation>{name}, copy</translation>
  </message>
  <message>
   <source>{name}: a group of {count}</source>
   <translation>{name}: a group of {count}</translation>
  </message>
  <message>
   <source>{name}: no consent is recorded</source>
   <translation>{name}: no consent is recorded</translation>
  </message>
  <message>
   <source>{number} at most</source>
   <translation>{number} at most</translation>
  </message>
  <message>
   <source>{number} km</source>
   <translation>{number} km</translation>
  </message>
  <message>
   <source>{number} of {total}: {kind}</source>
   <translation>{number} of {total}: {kind}</translation>
  </message>
  <message>
   <source>{number} or more</source>
   <translation>{number} or more</translation>
  </message>
  <message>
   <source>{one} with {other}: {count}</source>
   <translation>{one} with {other}: {count}</translation>
  </message>
  <message>
   <source>{passages} coded parts with {codings} codes; {themes} new themes.</source>
   <translation>{passages} coded parts with {codings} codes; {themes} new themes.</translation>
  </message>
  <message>
   <source>{place} of {total}</source>
   <translation>{place} of {total}</translation>
  </message>
  <message>
   <source>{profile}: {some} of {all}</source>
   <translation>{profile}: {some} of {all}</translation>
  </message>
  <message>
   <source>{question}: why there is no answer</source>
   <translation>{question}: why there is no answer</translation>
  </message>
  <message>
   <source>{relation} (from there)</source>
   <translation>{relation} (from there)</translation>
  </message>
  <message>
   <source>{size} bytes</source>
   <translation>{size} bytes</translation>
  </message>
  <message>
   <source>{size} of {limit}</source>
   <translation>{size} of {limit}</translation>
  </message>
  <message>
   <source>{some} of {all}</source>
   <translation>{some} of {all}</translation>
  </message>
  <message>
   <source>{some} took part</source>
   <translation>{some} took part</translation>
  </message>
  <message>
   <source>{step} of {steps}</source>
   <translation>{step} of {steps}</translation>
  </message>
  <message>
   <source>{title} (disputed)</source>
   <translation>{title} (disputed)</translation>
  </message>
  <message>
   <source>{title}, item {item}</source>
   <translation>{title}, item {item}</translation>
  </message>
  <message>
   <source>{title}. Note to the clerk: {note}</source>
   <translation>{title}. Note to the clerk: {note}</translation>
  </message>
  <message numerus="yes">
   <source>{value}: %Ln item(s)</source>
   <translation>
    <numerusform>{value}: %Ln item</numerusform>
    <numerusform>{value}: %Ln items</numerusform>
   </translation>
  </message>
  <message>
   <source>{version}, only {name}</source>
   <translation>{version}, only {name}</translation>
  </message>
  <message>
   <source>{what}, chosen</source>
   <translation>{what}, chosen</translation>
  </message>
  <message>
   <source>{words} of {most} words</source>
   <translation>{words} of {most} words</translation>
  </message>
  <message>
   <source>“{earlier}” before “{later}”, {how}</source>
   <translation>“{earlier}” before “{later}”, {how}</translation>
  </message>
  <message>
   <source>“{event}” was {order}</source>
   <translation>“{event}” was {order}</translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation>“{words}”</translation>
  </message>
  <message>
   <source>⚠ Caps Lock is on</source>
   <translation>⚠ Caps Lock is on</translation>
  </message>
 </context>
</TS>
