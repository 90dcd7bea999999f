package org.chuangwen.meeting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.chuangwen.language.CapitalNumerals;
import org.chuangwen.language.Dates;
import org.chuangwen.language.Messages;

/** 会议纪要 as a Word document, drawn from the record. A paper of the house is Chinese whatever the screens speak. */
final class MinutesDocument {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final int TITLE = 22;
    private static final int HEAD = 15;
    private static final int BODY = 12;
    private static final int SMALL = 9;

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
        labelled("presiding", view.presiding());
        labelled("present", text("due", view.attendance().size(), view.present()) + "：" + names(Attendance::isPresent));
        labelled(
                "absent",
                view.attendance().stream()
                        .filter(one -> !one.isPresent())
                        .map(one -> one.reason() == null ? one.name() : one.name() + "（" + one.reason() + "）")
                        .collect(Collectors.collectingAndThen(Collectors.toList(), MinutesDocument::listed)));
        VotingRule rule = meeting.rule();
        labelled(
                "rule",
                text("ruleText", rule.id().toString(), rule.effectiveFrom().toString(), rule.source()));
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
        for (int i = 0; i < cells.length; i++) {
            table.getRow(at).getCell(i).setText(cells[i] == null ? "" : cells[i]);
        }
    }

    private void signatures() {
        if (meeting.minutesNumber() == null) {
            return;
        }
        heading(text("signatures"));
        view.attendance().stream()
                .filter(Attendance::isPresent)
                .forEach(one -> line(
                        one.signedAt() == null
                                ? text("unsigned", one.name())
                                : text("signed", one.name(), Dates.onPaper(CHINESE, one.signedAt()))));
    }

    private void pageNumbers() {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        run(foot, " / ", SMALL);
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private String names(Predicate<Attendance> who) {
        return listed(
                view.attendance().stream().filter(who).map(Attendance::name).toList());
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
        run.setFontFamily("SimSun");
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
