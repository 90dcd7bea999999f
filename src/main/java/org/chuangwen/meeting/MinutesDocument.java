package org.chuangwen.meeting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.chuangwen.language.CapitalNumerals;
import org.chuangwen.language.Dates;
import org.chuangwen.language.Messages;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** 会议纪要 as a Word document, drawn from the record. A paper of the house is Chinese whatever the screens speak. */
final class MinutesDocument {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final int TITLE = 22;
    private static final int HEAD = 15;
    private static final int BODY = 12;
    private static final int SMALL = 9;

    private static final String FONT = "SimSun";

    // Twentieths of a point: 210 × 297 mm, margins of 37, 35 and 27 mm as GB/T 9704 has them.
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN_TOP = 2098;
    private static final int MARGIN_BOTTOM = 1984;
    private static final int MARGIN_SIDE = 1531;
    private static final int MARGIN_EDGE = 851;
    private static final int SIGNING_ROOM = 680;
    private static final int SEAL_ROOM = 1200;

    private final MeetingView view;
    private final Meeting meeting;
    private final XWPFDocument document = new XWPFDocument();

    private MinutesDocument(MeetingView view) {
        this.view = view;
        this.meeting = view.meeting();
    }

    /** The document's bytes. Before the minutes are issued it says that it is a draft. */
    static byte[] of(MeetingView view) {
        return new MinutesDocument(view).write();
    }

    private byte[] write() {
        try (document;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            defaults();
            page();
            head();
            view.agenda().forEach(this::item);
            if (meeting.minutesRemark() != null) {
                heading(text("remark"));
                line(meeting.minutesRemark());
            }
            signatures();
            pageNumbers();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head() {
        centred(view.unit().name() + Messages.text(CHINESE, "meeting.meetings") + text("title"), TITLE, true);
        centred(meeting.minutesNumber() == null ? text("draft") : meeting.minutesNumber(), BODY, false);
        labelled("time", Dates.onPaper(CHINESE, meeting.openedAt() == null ? meeting.startsAt() : meeting.openedAt()));
        labelled("place", meeting.place());
        labelled(
                "presiding",
                view.entrusting() == null
                        ? view.presiding()
                        : text("entrusted", view.presiding(), view.entrusting(), meeting.entrustedReason()));
        labelled(
                "present",
                text("due", view.attendance().size(), view.present()) + "："
                        + listed(attended().map(this::withStay).toList()));
        labelled(
                "absent",
                view.attendance().stream()
                        .filter(one -> !view.stay(one).attended())
                        .map(one -> one.reason() == null ? one.name() : one.name() + "（" + one.reason() + "）")
                        .collect(Collectors.collectingAndThen(Collectors.toList(), MinutesDocument::listed)));
        VotingRule rule = meeting.rule();
        labelled(
                "rule",
                text("ruleText", rule.id().toString(), rule.effectiveFrom().toString(), rule.source()));
    }

    private Stream<Attendance> attended() {
        return view.attendance().stream().filter(one -> view.stay(one).attended());
    }

    /** The name, and from which item to which the member was there if not for all. */
    private String withStay(Attendance one) {
        Stay stay = view.stay(one);
        if (stay.isWhole()) {
            return one.name();
        }
        List<String> words = new ArrayList<>();
        if (stay.from() != null) {
            words.add(text("from", stay.from()));
        }
        stay.missed().forEach(place -> words.add(text("missed", place)));
        if (stay.until() != null) {
            words.add(text("until", stay.until()));
        }
        return one.name() + "（" + String.join("，", words) + "）";
    }

    private void item(ItemView one) {
        AgendaItem item = one.item();
        heading(text("item", String.valueOf(item.place()), item.title()));
        if (item.amount() != null) {
            labelled("asked", money(item.amount()));
        }
        if (item.motion() != null || item.motionAmount() != null) {
            labelled(
                    "motion",
                    (item.motionAmount() == null ? "" : money(item.motionAmount()) + "  ")
                            + (item.motion() == null ? "" : item.motion()));
        }
        labelled(
                "recused",
                listed(one.seats().stream()
                        .filter(seat -> seat.recusal() == Recusal.RECUSED)
                        .map(seat -> seat.name() + "（" + seat.recusalReason() + "）")
                        .toList()));
        Tally tally = item.tally();
        if (tally != null) {
            votes(one);
            labelled(
                    "result",
                    text(
                            "resultText",
                            one.due(),
                            one.present(),
                            tally.agree(),
                            tally.disagree(),
                            tally.abstain(),
                            one.needed()));
        }
        String outcome = item.decision() == null
                ? Messages.text(CHINESE, "meeting.item." + item.state())
                : Messages.text(CHINESE, "meeting.decision." + item.decision());
        labelled(
                "decision",
                outcome
                        + (item.decisionNumber() == null ? "" : "  " + item.decisionNumber())
                        + (item.reason() == null ? "" : "（" + item.reason() + "）"));
    }

    private void votes(ItemView one) {
        List<SeatView> told = one.seats().stream()
                .filter(seat -> seat.votes() || seat.opinion() != null)
                .toList();
        XWPFTable table = document.createTable(told.size() + 1, 3);
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        row(table, 0, text("member"), text("vote"), text("statement"));
        for (int i = 0; i < told.size(); i++) {
            SeatView seat = told.get(i);
            boolean inWriting = !seat.votes();
            String vote = seat.vote() == null
                    ? text(inWriting ? "written" : "notVoted")
                    : Messages.text(CHINESE, "meeting.vote." + seat.vote());
            row(table, i + 1, seat.name(), vote, inWriting ? seat.opinion() : seat.statement());
        }
    }

    private static void row(XWPFTable table, int at, String... cells) {
        table.getRow(at).setCantSplitRow(true);
        for (int i = 0; i < cells.length; i++) {
            cell(table, at, i, cells[i] == null ? "" : cells[i]).setBold(at == 0);
        }
    }

    private static XWPFRun cell(XWPFTable table, int row, int column, String value) {
        XWPFTableCell cell = table.getRow(row).getCell(column);
        return run(cell.getParagraphs().get(0), value, BODY);
    }

    private void signatures() {
        if (meeting.minutesNumber() == null) {
            return;
        }
        heading(text("signatures"));
        List<Attendance> signers = attended().toList();
        XWPFTable table = document.createTable(signers.size() + 1, 3);
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        row(table, 0, text("member"), text("confirmation"), text("signature"));
        for (int i = 0; i < signers.size(); i++) {
            row(table, i + 1, signers.get(i).name(), signatureOf(signers.get(i)), "");
            table.getRow(i + 1).setHeight(SIGNING_ROOM);
        }
        XWPFParagraph seal = document.createParagraph();
        seal.setAlignment(ParagraphAlignment.RIGHT);
        seal.setSpacingBefore(SEAL_ROOM);
        run(seal, view.unit().name() + text("group") + text("seal"), BODY);
    }

    private static String signatureOf(Attendance one) {
        if (one.signedAt() != null) {
            return text("signed", Dates.onPaper(CHINESE, one.signedAt()));
        }
        return one.unsignedReason() == null
                ? text("unsigned")
                : text("unsignedWhy", one.unsignedReason(), one.unsignedBy());
    }

    /** A4 upright, with the margins of an official paper. */
    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN_TOP));
        margins.setBottom(BigInteger.valueOf(MARGIN_BOTTOM));
        margins.setLeft(BigInteger.valueOf(MARGIN_SIDE));
        margins.setRight(BigInteger.valueOf(MARGIN_SIDE));
        margins.setHeader(BigInteger.valueOf(MARGIN_EDGE));
        margins.setFooter(BigInteger.valueOf(MARGIN_EDGE));
        margins.setGutter(BigInteger.ZERO);
    }

    /** What is not said otherwise, in tables and in the foot, too, is set in this. */
    private void defaults() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setEastAsia(FONT);
        fonts.setCs(FONT);
        document.createStyles().setDefaultFonts(fonts);
    }

    private void pageNumbers() {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        run(foot, text("pageBefore") + " ", SMALL);
        field(foot, "PAGE");
        run(foot, " " + text("pageBetween") + " ", SMALL);
        field(foot, "NUMPAGES");
        run(foot, " " + text("pageAfter"), SMALL);
    }

    /** A number that the word processor fills in; until it does, a 1 stands there. */
    private static void field(XWPFParagraph paragraph, String instruction) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? text("none") : String.join("、", names);
    }

    private void labelled(String key, String value) {
        XWPFParagraph paragraph = document.createParagraph();
        run(paragraph, text(key) + "：", BODY).setBold(true);
        run(paragraph, value, BODY);
    }

    private void heading(String value) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(240);
        run(paragraph, value, HEAD).setBold(true);
    }

    private void line(String value) {
        value.lines().forEach(one -> run(document.createParagraph(), one, BODY));
    }

    private void centred(String value, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, value, size).setBold(bold);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String value, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(value);
        return run;
    }

    private static String money(BigDecimal amount) {
        return new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount) + "（"
                + CapitalNumerals.yuan(amount) + "）";
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(CHINESE, "meeting.paper." + key, arguments);
    }
}
