package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.worklist.Notices;

/** Who is told what of a request. */
@Dependent
class FundingNotices {

    @Inject
    private Notices notices;

    @Inject
    private Organisation organisation;

    /** Tells whoever asks. */
    void tellApplicant(FundingRequest of, String kind) {
        notices.tell(applicants(of), of.number(), of.title(), kind);
    }

    /** Tells whoever asks how much it is about, in yuan. */
    void tellApplicant(FundingRequest of, String kind, BigDecimal amount) {
        String title =
                Messages.text(Locale.SIMPLIFIED_CHINESE, "funding.titleWithAmount", of.title(), amount.toPlainString());
        notices.tell(applicants(of), of.number(), title, kind);
    }

    private List<Long> applicants(FundingRequest of) {
        return of.applicantId() == null
                ? holders(Role.COMMUNITY_CLERK, of.applicantUnitId()).toList()
                : List.of(of.applicantId());
    }

    /** Tells the office and the finance officers of the unit that grants. */
    void tellGranting(FundingRequest of, String kind) {
        notices.tell(
                Stream.concat(
                                holders(Role.OFFICE_REVIEWER, of.grantingUnitId()),
                                holders(Role.FINANCE_OFFICER, of.grantingUnitId()))
                        .toList(),
                of.number(),
                of.title(),
                kind);
    }

    void tellFinance(FundingRequest of, String kind) {
        notices.tell(holders(Role.FINANCE_OFFICER, of.grantingUnitId()).toList(), of.number(), of.title(), kind);
    }

    private Stream<Long> holders(Role role, long unitId) {
        return organisation.holders(role, unitId).stream().map(Person::id);
    }
}
