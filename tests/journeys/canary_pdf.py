"""PDF in whose every corner something is hidden: one marker for each channel."""

from __future__ import annotations

import base64
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.journeys.canaries import CODINGS, CYRILLIC, Plants, icc, jpeg
from tests.papers import text_pdf


def pdf(path: Path, plant: Plants) -> None:
    """A PDF with something hidden in every part that ISO 32000 knows."""
    text_pdf(path, ["Справка о состоянии здоровья", "Жалоб нет, осмотр проведён утром."])
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        _document_parts(made, plant)
        _annotations(made, plant)
        _page_parts(made, plant)
        made.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    whole = path.read_bytes()
    revision = f"\n% {plant('pdf: comment after the end')}\n".encode()
    path.write_bytes(whole + revision)
    _older_revision(path, plant)


def _document_parts(made: pikepdf.Pdf, plant: Plants) -> None:
    for key in ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "Company"):
        made.docinfo[f"/{key}"] = plant(f"pdf: info {key}")
    with made.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:creator"] = [plant("pdf: XMP creator")]
        xmp["xmpMM:DocumentID"] = plant("pdf: XMP document id")
    root = made.Root
    made.attachments["a.txt"] = pikepdf.AttachedFileSpec(
        made, b"\0\1\2\3" + plant("pdf: attachment").encode(), filename="a.bin",
        description=plant("pdf: attachment description"),
    )  # fmt: skip
    with made.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(plant("pdf: outline"), 0))
    script = Dictionary(S=Name.JavaScript, JS=String(f"var a='{plant('pdf: script')}'"))
    root.Names.JavaScript = Dictionary(
        Names=Array([String(plant("pdf: script name")), made.make_indirect(script)])
    )
    root.Names.Dests = Dictionary(
        Names=Array([String(plant("pdf: destination")), Array([made.pages[0].obj, Name.Fit])])
    )
    root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"'{plant('pdf: open action')}'"))
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(plant("pdf: page label")))]))
    element = made.make_indirect(
        Dictionary(
            Type=Name.StructElem, S=Name.P, Alt=String(plant("pdf: Alt")),
            ActualText=String(plant("pdf: ActualText")), E=String(plant("pdf: expansion")),
            T=String(plant("pdf: structure title")),
        )
    )  # fmt: skip
    root.StructTreeRoot = made.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=element))
    root.SpiderInfo = Dictionary(V=1.0, C=Array([String(plant("pdf: web capture"))]))
    root.PieceInfo = Dictionary(App=Dictionary(Private=String(plant("pdf: PieceInfo"))))
    root.Legal = Dictionary(Attestation=String(plant("pdf: attestation")))
    root.URI = Dictionary(Base=String(f"http://x.example/{plant('pdf: base address')}"))
    root.AA = Dictionary(
        WC=Dictionary(S=Name.JavaScript, JS=String(plant("pdf: script on closing")))
    )
    root.Threads = Array(
        [made.make_indirect(Dictionary(I=Dictionary(Title=String(plant("pdf: article thread")))))]
    )
    root.Collection = Dictionary(
        Schema=Dictionary(A=Dictionary(Subtype=Name.S, N=String(plant("pdf: portfolio column"))))
    )
    root.OutputIntents = Array(
        [
            Dictionary(
                S=Name.GTS_PDFA1, OutputConditionIdentifier=String(plant("pdf: output intent"))
            )
        ]
    )
    root.DSS = Dictionary(VRI=Dictionary(TU=String(plant("pdf: time of a signature"))))
    root.StructTreeRoot.ClassMap = Dictionary(
        {"/" + plant("pdf: structure class").replace(" ", "_"): Dictionary(O=Name.Layout)}
    )
    root.StructTreeRoot.IDTree = Dictionary(
        Names=Array([String(plant("pdf: structure id")), element])
    )
    coded = [plant.coded("pdf stream", coding) for coding in CODINGS]
    coded += [plant.cyrillic("pdf stream", page) for page in CYRILLIC]
    root.ZZCoded = Array([made.make_stream(each) for each in coded])
    packed = made.make_stream(b"")
    packed.write(
        base64.a85encode(plant("pdf: stream in ASCII85").encode()) + b"~>",
        filter=Name.ASCII85Decode,
    )
    root.ZZPacked = packed
    # Nothing refers to it but a key that no reader knows.
    root.ZZUnknown = made.make_stream(plant("pdf: unknown stream").encode())


def _annotations(made: pikepdf.Pdf, plant: Plants) -> None:
    page = made.pages[0]
    rectangle = Array([300, 300, 320, 320])

    def annotation(subtype: str, **keys: object) -> pikepdf.Object:
        # Hidden (12.5.3): neither shown nor printed.
        return made.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=rectangle, F=2, **keys)
        )

    drawn = made.make_stream(f"BT /F1 9 Tf ({plant('pdf: appearance')}) Tj ET".encode())
    drawn.Type, drawn.Subtype = Name.XObject, Name.Form
    drawn.BBox = Array([0, 0, 20, 20])
    note = annotation(
        "Text", Contents=String(plant("pdf: note")), T=String(plant("pdf: note author")),
        RC=String(f"<p>{plant('pdf: rich note')}</p>"), Subj=String(plant("pdf: note subject")),
        NM=String(plant("pdf: note name")),
    )  # fmt: skip
    field = annotation(
        "Widget", FT=Name.Tx, T=String(plant("pdf: field name")), V=String(plant("pdf: field")),
        DV=String(plant("pdf: field default")), TU=String(plant("pdf: field tip")),
        TM=String(plant("pdf: field mapping")), AP=Dictionary(N=drawn),
    )  # fmt: skip
    choice = annotation(
        "Widget", FT=Name.Ch, T=String("c"), Opt=Array([String(plant("pdf: choice of a field"))]),
        MK=Dictionary(CA=String(plant("pdf: caption of a button"))),
        RV=String(f"<p>{plant('pdf: rich value of a field')}</p>"),
    )  # fmt: skip
    signature = annotation(
        "Widget", FT=Name.Sig, T=String("s"),
        V=Dictionary(
            Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Name=String(plant("pdf: signer")),
            Reason=String(plant("pdf: reason for signing")),
            Location=String(plant("pdf: place of signing")),
            ContactInfo=String(plant("pdf: contact of the signer")),
        ),
    )  # fmt: skip
    attached = annotation(
        "FileAttachment",
        FS=Dictionary(
            Type=Name.Filespec,
            F=String(plant("pdf: attached file's name")),
            EF=Dictionary(F=made.make_stream(plant("pdf: attached file").encode())),
        ),
    )
    burnt = annotation(
        "Redact", OverlayText=String(plant("pdf: text over a redaction")),
        DA=String("/Helv 9 Tf 0 g"),
    )  # fmt: skip
    launched = annotation(
        "Link", A=Dictionary(S=Name.Launch, F=String(plant("pdf: file that is launched")))
    )
    popup = annotation("Popup", Contents=String(plant("pdf: popup")), Parent=note)
    link = annotation(
        "Link",
        A=Dictionary(S=Name.URI, URI=String(f"http://x.example/{plant('pdf: link')}")),
    )
    page.obj.Annots = made.make_indirect(
        Array([note, field, choice, signature, attached, burnt, launched, popup, link])
    )
    made.Root.AcroForm = Dictionary(
        Fields=Array([field, choice, signature]),
        XFA=made.make_stream(f"<x>{plant('pdf: XFA')}</x>".encode()),
    )


def _page_parts(made: pikepdf.Pdf, plant: Plants) -> None:
    page = made.pages[0]
    resources = page.obj.Resources
    page.obj.MediaBox = Array([-400, -400, 1000, 1200])
    page.obj.CropBox = Array([0, 0, 595.28, 841.89])
    page.obj.PieceInfo = Dictionary(App=Dictionary(Private=String(plant("pdf: page PieceInfo"))))
    page.obj.Thumb = made.make_stream(plant("pdf: thumbnail").encode())
    page.obj.Metadata = made.make_stream(plant("pdf: page XMP").encode())
    resources.Font.F1 = made.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type1,
            BaseFont=Name("/" + plant("pdf: font name").replace(" ", "-")),
            ToUnicode=made.make_stream(f"% {plant('pdf: ToUnicode')}".encode()),
            Encoding=Dictionary(
                Differences=Array([1, Name("/" + plant("pdf: glyph name").replace(" ", "."))])
            ),
            FontDescriptor=made.make_indirect(
                Dictionary(
                    Type=Name.FontDescriptor, FontFamily=String(plant("pdf: font family")),
                    FontName=Name("/X"), Flags=4,
                    FontFile2=made.make_stream(plant("pdf: font program").encode()),
                )
            ),
        )
    )  # fmt: skip
    off = made.make_indirect(Dictionary(Type=Name.OCG, Name=String(plant("pdf: layer name"))))
    made.Root.OCProperties = Dictionary(OCGs=Array([off]), D=Dictionary(OFF=Array([off])))
    resources.Properties = Dictionary(MC0=off)
    resources.ColorSpace = Dictionary(
        C0=Array(
            [
                Name.Separation, Name("/" + plant("pdf: name of a colour").replace(" ", "-")),
                Name.DeviceGray,
                Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([0]), N=1),
            ]
        ),
        C1=Array([Name.ICCBased, made.make_stream(icc(plant("pdf: ICC")), N=3)]),
    )  # fmt: skip
    resources.Pattern = Dictionary(
        P0=made.make_stream(
            f"% {plant('pdf: pattern')}".encode(), PatternType=1, PaintType=1, TilingType=1,
            BBox=Array([0, 0, 9, 9]), XStep=9, YStep=9, Resources=Dictionary(),
        )
    )  # fmt: skip
    page.obj.AA = Dictionary(
        O=Dictionary(S=Name.URI, URI=String(f"http://x.example/{plant('pdf: action of a page')}"))
    )
    page.obj.Tabs = Name.S
    page.obj.ID = String(plant("pdf: id of a captured page"))
    page.obj.LastModified = String(plant("pdf: last change of a page"))
    resources.ExtGState = Dictionary(G0=Dictionary(ca=0, CA=0))
    picture = made.make_stream(jpeg(plant, "picture in pdf"))
    picture.Type, picture.Subtype, picture.Filter = Name.XObject, Name.Image, Name.DCTDecode
    picture.Width, picture.Height, picture.BitsPerComponent = 640, 480, 8
    picture.ColorSpace = Name.DeviceRGB
    picture.Metadata = made.make_stream(plant("pdf: picture XMP").encode())
    unseen = made.make_stream(f"BT /F1 9 Tf ({plant('pdf: form never drawn')}) Tj ET".encode())
    unseen.Type, unseen.Subtype, unseen.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    key = "/" + plant("pdf: resource name").replace(" ", "_")
    resources.XObject = Dictionary({"/Im0": picture, "/Fm0": unseen, key: unseen})

    def text(channel: str, x: float, y: float, before: str = "", size: float = 12) -> str:
        return f"q BT {before} /F1 {size} Tf {x} {y} Td ({plant(channel)}) Tj ET Q\n"

    content = (
        text("pdf: white text", 72, 500, "1 g")
        + text("pdf: off the page", 72, -200)
        + text("pdf: beside the crop box", 700, 500)
        + text("pdf: invisible text", 72, 480, "3 Tr")
        + text("pdf: clipping text", 72, 460, "7 Tr")
        + text("pdf: tiny text", 72, 440, "", 0.05)
        + text("pdf: transparent text", 72, 420, "/G0 gs")
        + text("pdf: text under a picture", 310, 210)
        + "q 200 0 0 150 300 150 cm /Im0 Do Q\n"
        + f"/OC /MC0 BDC {text('pdf: text of a hidden layer', 72, 400)} EMC\n"
        + f"/Artifact << /E ({plant('pdf: expansion in a page')}) >> BDC EMC\n"
        + f"/Span << /ActualText ({plant('pdf: marked content')}) >> BDC EMC\n"
        + f"% {plant('pdf: comment in a page')}\n"
    )
    page.contents_add(content.encode(), prepend=False)


def _older_revision(path: Path, plant: Plants) -> None:
    """Append a revision in which an object is replaced; the older one stays in the file (7.5.6)."""
    old = plant("pdf: older revision")
    data = path.read_bytes()
    start = int(data.rpartition(b"startxref")[2].split()[0])
    with pikepdf.open(path) as opened:
        size = int(opened.trailer.Size)
        keep = f"/Root {opened.Root.objgen[0]} 0 R /Info {opened.docinfo.objgen[0]} 0 R"
    first = len(data)
    added = f"{size} 0 obj\n({old})\nendobj\n".encode()
    table = (
        f"xref\n{size} 1\n{first:010} 00000 n \ntrailer\n<< /Size {size + 1} {keep} "
        f"/Prev {start} >>\nstartxref\n{first + len(added)}\n%%EOF\n"
    ).encode()
    data += added + table
    second = len(data)
    replaced = f"{size} 0 obj\n(nothing)\nendobj\n".encode()
    table = (
        f"xref\n{size} 1\n{second:010} 00000 n \ntrailer\n<< /Size {size + 1} {keep} "
        f"/Prev {first + len(added)} >>\nstartxref\n{second + len(replaced)}\n%%EOF\n"
    ).encode()
    path.write_bytes(data + replaced + table)


def packed(path: Path, plant: Plants) -> None:
    """A PDF whose objects lie in compressed object streams, one of them used by nothing (7.5.7)."""
    text_pdf(path, ["Расписка", "Документы получены полностью."])
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        made.Root.ZZOne = made.make_indirect(Dictionary(A=String(plant("pdf: object stream"))))
        inner = made.make_indirect(Dictionary(B=String(plant("pdf: object in an object"))))
        made.Root.ZZTwo = made.make_indirect(Array([inner]))
        made.docinfo["/Custom"] = String(plant("pdf: information in an object stream"))
        made.pages[0].obj.B = made.make_indirect(Array([String(plant("pdf: bead"))]))
        made.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate)
