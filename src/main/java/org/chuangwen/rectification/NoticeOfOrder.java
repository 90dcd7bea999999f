package org.chuangwen.rectification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Person;
import org.chuangwen.paper.Blanks;
import org.chuangwen.paper.Paper;

/**
 * 整改通知书 as a paper: what, where, until when, with the photos as found and a receipt to be signed.
 *
 * @param photos JPEG files, oldest first
 * @param issuer who issued it, null if nobody knows any more
 * @param district its name
 * @param basis on what it rests, null for the usual words
 */
record NoticeOfOrder(
        CaseDetail detail,
        List<byte[]> photos,
        Person issuer,
        String district,
        String basis,
        Locale locale,
        ZoneId zone) {

    private static final int IN_A_ROW = 2;

    Paper draw() {
        RectificationCase of = detail.of();
        RectificationOrder order = of.currentOrder();
        String limit = text("limit", order.limit().inWords(locale), moment(order.dueAt()));
        Blanks blanks = new Blanks()
                .text("number", order.number())
                .text("to", text("to", detail.responsibleUnit().name()))
                .text("found", found(of))
                .text("case", of.number())
                .text("severity", word("severity." + of.severity()))
                .text(
                        "category",
                        detail.category().name() + " / " + detail.subcategory().name())
                .text("place", place(of))
                .text("description", of.description())
                .text("quantity", quantity(of.quantity(), of.quantityUnit()))
                .text("requirement", order.requirement() == null ? text("noRequirement") : order.requirement())
                .text("limit", limit)
                .text("changed", changed(of, order))
                .text("ask", text("ask", moment(order.dueAt())))
                .text("contact", contact())
                .text("office", text("office", district))
                .text("day", day(order.issuedAt()))
                .text("photos", text("photos", photos.size()))
                .text("receiptTo", text("to", text("office", district)))
                .text("received", text("received", order.number()))
                .list("rows", rows());
        return Paper.draw("rectification-notice", blanks, order.number(), locale);
    }

    private String found(RectificationCase of) {
        return text(
                "found", day(of.reportedAt()), word("source." + of.source()), basis == null ? text("basis") : basis);
    }

    private String place(RectificationCase of) {
        String grid = detail.grid() == null ? "" : " " + detail.grid().code();
        return detail.community().name() + grid + "\n" + of.place();
    }

    private static String quantity(BigDecimal quantity, String unit) {
        return quantity == null ? null : quantity.stripTrailingZeros().toPlainString() + " " + unit;
    }

    /** Why the limit is not the one that it was issued with; null if it is. */
    private String changed(RectificationCase of, RectificationOrder order) {
        List<String> changes = new ArrayList<>();
        if (of.reworkCount() > 0) {
            changes.add(text("reworked", of.reworkCount()));
        }
        if (order.extensions() > 0) {
            changes.add(text("extended", order.extensions()));
        }
        return String.join(text("comma"), changes);
    }

    private String contact() {
        if (issuer == null) {
            return null;
        }
        return issuer.phone() == null || issuer.phone().isBlank()
                ? text("contact", issuer.name())
                : text("contactByPhone", issuer.name(), issuer.phone());
    }

    private List<Blanks> rows() {
        List<Blanks> rows = new ArrayList<>();
        for (int i = 0; i < photos.size(); i += IN_A_ROW) {
            List<Blanks> row = new ArrayList<>();
            for (int j = i; j < Math.min(i + IN_A_ROW, photos.size()); j++) {
                row.add(new Blanks().picture("photo", photos.get(j)).text("caption", text("photo", j + 1)));
            }
            rows.add(new Blanks().list("photos", row));
        }
        return rows;
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofPattern(text("day"), locale).format(moment.atZone(zone));
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(text("moment"), locale).format(moment.atZone(zone));
    }

    private String word(String name) {
        return Messages.text(locale, "rectification." + name);
    }

    private String text(String name, Object... arguments) {
        return Messages.text(locale, "rectification.paper." + name, arguments);
    }
}
