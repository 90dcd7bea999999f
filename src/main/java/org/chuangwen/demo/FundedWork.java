package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.demo.picture.Motif;
import org.chuangwen.demo.picture.Pictures;
import org.chuangwen.funding.FundingRequests;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.funding.process.InstalmentProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.language.Messages;
import org.chuangwen.paper.Blanks;
import org.chuangwen.paper.Paper;
import org.chuangwen.worklist.Completion;

/** What comes after the grant: instalments, the work, its acceptance, the settlement. */
@Dependent
class FundedWork {

    private static final String SUPERVISOR = "supervisor1";

    /** In hundredths of what was granted. */
    private static final List<Integer> PARTS = List.of(30, 60, 10);

    private static final List<Integer> DUE_AFTER_DAYS = List.of(10, 50, 120);

    @Inject
    private FundingRequests requests;

    @Inject
    private Attachments attachments;

    @Inject
    private DemoPlayers players;

    @Inject
    private DemoTime time;

    private Paper voucherPaper;

    /**
     * One request whose public notice is over.
     *
     * @param granted in yuan
     */
    record Granted(String number, Actor clerk, Actor finance, BigDecimal granted) {

        /** @param index from 0 */
        BigDecimal part(int index) {
            return granted.multiply(BigDecimal.valueOf(PARTS.get(index), 2)).setScale(2, RoundingMode.UNNECESSARY);
        }
    }

    /** The parts are planned, the work has begun, the first part is paid. */
    void begin(Granted of) {
        answer(of.finance(), of, FundingRequestProcess.PLAN, FundingRequestProcess.PLANNED, null, plan(of));
        passDays(2);
        answer(of.clerk(), of, FundingRequestProcess.START, FundingRequestProcess.STARTED, null, Map.of());
        passDays(6);
        pay(of, 1, of.part(0));
    }

    void reportProgress(Granted of, String text, int percent) {
        requests.reportProgress(of.clerk(), of.number(), text, percent);
    }

    /** Done, accepted, paid but for what it cost less, and settled. */
    void finish(Granted of, BigDecimal surplus) {
        pay(of, 2, of.part(1));
        passDays(4);
        answer(
                of.clerk(),
                of,
                FundingRequestProcess.BUILD,
                FundingRequestProcess.COMPLETED,
                text("demo.fundingDone"),
                photo(of.clerk(), 1));
        passDays(2);
        Actor supervisor = players.named(SUPERVISOR);
        answer(
                supervisor,
                of,
                FundingRequestProcess.ACCEPT,
                FundingRequestProcess.ACCEPTED,
                text("demo.fundingAccepted"),
                photo(supervisor, 2));
        passDays(3);
        pay(of, 3, of.part(2).subtract(surplus));
        passDays(1);
        answer(of.finance(), of, FundingRequestProcess.SETTLE, FundingRequestProcess.SETTLED, null, Map.of());
    }

    private Map<String, Object> plan(Granted of) {
        Map<String, Object> plan = new HashMap<>();
        for (int part = 1; part <= PARTS.size(); part++) {
            plan.put("title-" + part, text("demo.fundingPart" + part));
            plan.put("amount-" + part, of.part(part - 1).toPlainString());
            plan.put(
                    "dueOn-" + part,
                    time.today().plusDays(DUE_AFTER_DAYS.get(part - 1)).toString());
        }
        return plan;
    }

    private void pay(Granted of, int part, BigDecimal amount) {
        String voucher = Messages.text(
                Locale.SIMPLIFIED_CHINESE,
                "demo.fundingVoucher",
                String.valueOf(time.today().getYear()),
                "%02d%02d".formatted(time.today().getMonthValue(), part));
        answer(
                of.finance(),
                of,
                InstalmentProcess.PAY,
                InstalmentProcess.PAID,
                null,
                Map.of("amount", amount.toPlainString(), "voucher", voucher, "photos", List.of(scan(of.finance()))));
    }

    /** The same for each: to draw a paper takes a second. */
    private UUID scan(Actor finance) {
        if (voucherPaper == null) {
            String title = text("funding.voucherScan");
            voucherPaper =
                    Paper.draw("demo-paper", new Blanks().text("title", title), title, Locale.SIMPLIFIED_CHINESE);
        }
        return attachments
                .upload(finance, voucherPaper.fileName(), voucherPaper.pdf())
                .id();
    }

    private Map<String, Object> photo(Actor actor, int seed) {
        Pictures drawn = new Pictures(List.of(
                Messages.text(Locale.SIMPLIFIED_CHINESE, "demo.drawn"), Messages.text(Locale.ENGLISH, "demo.drawn")));
        UUID photo = attachments
                .upload(actor, "work-" + seed + ".jpg", drawn.jpeg(Motif.STREET_LAMPS, seed, 0))
                .id();
        return Map.of("photos", List.of(photo));
    }

    private void passDays(int days) {
        time.passTo(time.workMorning(days, Instant.MAX));
    }

    private void answer(
            Actor actor, Granted of, String step, String outcome, String comment, Map<String, Object> data) {
        players.answer(actor, of.number(), step, new Completion(outcome, comment, data));
    }

    private static String text(String key) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }
}
