package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;

/** Whether a request is complete: what it takes to be submitted. Each fault is told beside its field. */
@Dependent
class RequestCheck {

    static final int TITLE_MOST = 100;
    static final int PURPOSE_MOST = 2000;

    private static final int NAME_MOST = 100;
    private static final int UNIT_MOST = 20;
    private static final int QUANTITY_DECIMALS = 3;
    private static final BigDecimal QUANTITY_MOST = new BigDecimal("999999999.999");
    private static final int HOUSEHOLDS_MOST = 1_000_000;

    @Inject
    private RequestStore requests;

    @Inject
    private FundingRuleBook rules;

    @Inject
    private Organisation organisation;

    /** What cannot even be kept: texts that are too long, numbers that are none. */
    void checkDraft(RequestDraft draft, FieldErrors errors) {
        errors.limitText("title", draft.title(), TITLE_MOST).limitText("purpose", draft.purpose(), PURPOSE_MOST);
        if (draft.items().size() > RequestDraft.ITEMS_MOST) {
            errors.add("items", "funding.tooManyItems", RequestDraft.ITEMS_MOST);
            return;
        }
        for (int i = 0; i < draft.items().size(); i++) {
            checkLimits(draft.items().get(i), i + 1, errors);
        }
        if (errors.isEmpty() && sum(draft.items()).compareTo(Yuan.MOST) > 0) {
            errors.add("items", "problem.tooLarge");
        }
        if (draft.consent() != null) {
            checkFigures(draft.consent(), errors);
        }
    }

    private static void checkLimits(RequestItem item, int line, FieldErrors errors) {
        errors.limitText("item-name-" + line, item.name(), NAME_MOST)
                .limitText("item-unit-" + line, item.unit(), UNIT_MOST);
        if (item.quantity() != null) {
            if (item.quantity().signum() <= 0) {
                errors.add("item-quantity-" + line, "problem.notPositive");
            } else if (item.quantity().compareTo(QUANTITY_MOST) > 0) {
                errors.add("item-quantity-" + line, "problem.tooLarge");
            } else if (item.quantity().stripTrailingZeros().scale() > QUANTITY_DECIMALS) {
                errors.add("item-quantity-" + line, "problem.tooManyDecimals", QUANTITY_DECIMALS);
            }
        }
        if (item.unitPrice() != null
                && Yuan.check("item-unitPrice-" + line, item.unitPrice(), errors) != null
                && isCountable(item)
                && item.amount().compareTo(Yuan.MOST) > 0) {
            errors.add("item-unitPrice-" + line, "funding.lineTooLarge");
        }
    }

    /** A number of more digits than can be meant is refused before it is computed with. */
    private static boolean isCountable(RequestItem item) {
        return item.quantity() != null && item.quantity().compareTo(QUANTITY_MOST) <= 0;
    }

    private static BigDecimal sum(List<RequestItem> items) {
        return items.stream().map(RequestItem::amount).reduce(Yuan.ZERO, BigDecimal::add);
    }

    private static void checkFigures(Consent consent, FieldErrors errors) {
        checkHouseholds("householdsAll", consent.householdsAll(), errors);
        checkHouseholds("householdsAsked", consent.householdsAsked(), errors);
        checkHouseholds("householdsAgreed", consent.householdsAgreed(), errors);
        checkArea("areaAll", consent.areaAll(), errors);
        checkArea("areaAsked", consent.areaAsked(), errors);
        checkArea("areaAgreed", consent.areaAgreed(), errors);
    }

    private static void checkHouseholds(String field, Integer households, FieldErrors errors) {
        if (households != null && (households < 0 || households > HOUSEHOLDS_MOST)) {
            errors.add(field, "problem.outOfRange", 0, HOUSEHOLDS_MOST);
        }
    }

    /** As any quantity; what is not counted yet may stand as nothing in a draft. */
    private static void checkArea(String field, BigDecimal area, FieldErrors errors) {
        if (area == null || area.signum() != 0) {
            errors.limitQuantity(field, area);
        }
    }

    /** What a list of lines that is to be decided on lacks, and what it comes to. */
    void checkItems(List<RequestItem> items, FieldErrors errors) {
        if (items.isEmpty()) {
            errors.add("items", "funding.noItems");
        }
        for (int i = 0; i < items.size(); i++) {
            RequestItem item = items.get(i);
            int line = i + 1;
            errors.requireText("item-name-" + line, item.name(), NAME_MOST)
                    .require("item-quantity-" + line, item.quantity())
                    .requireText("item-unit-" + line, item.unit(), UNIT_MOST)
                    .require("item-unitPrice-" + line, item.unitPrice());
            if (item.quantity() != null
                    && item.unitPrice() != null
                    && item.amount().signum() == 0) {
                errors.add("item-quantity-" + line, "funding.lineIsNothing");
            }
        }
        if (sum(items).compareTo(Yuan.MOST) > 0) {
            errors.add("items", "problem.tooLarge");
        }
    }

    /**
     * What a request lacks that is to be submitted.
     *
     * @return the rule by which the residents' consent was measured, null if none is needed
     */
    String checkComplete(FundingRequest of, FieldErrors errors) {
        errors.requireText("title", of.title(), TITLE_MOST)
                .requireText("purpose", of.purpose(), PURPOSE_MOST)
                .require("category", of.categoryId())
                .require("grantingUnit", of.grantingUnitId());
        if (of.grantingUnitId() != null
                && organisation
                        .holders(Role.OFFICE_REVIEWER, of.grantingUnitId())
                        .isEmpty()) {
            errors.add("grantingUnit", "funding.grantsNothing");
        }
        checkItems(of.items(), errors);
        return of.categoryId() == null ? null : checkEvidence(of, of.items(), of.consent(), errors);
    }

    /**
     * What must come with lines of that sum, and does not: papers, and the residents' consent.
     *
     * @return the rule by which the residents' consent was measured, null if none is needed
     */
    String checkEvidence(FundingRequest of, List<RequestItem> items, Consent consent, FieldErrors errors) {
        RequiredPapers required = rules.papers(requests.categoryName(of), sum(items));
        Set<PaperKind> there = requests.paperKinds(of);
        required.kinds().stream()
                .filter(kind -> !there.contains(kind))
                .forEach(kind -> errors.add("paper-" + kind, "funding.paperMissing"));
        return required.consent() ? checkConsent(consent, errors) : null;
    }

    private String checkConsent(Consent consent, FieldErrors errors) {
        errors.require("consentClass", consent.consentClass())
                .require("householdsAll", consent.householdsAll())
                .require("householdsAsked", consent.householdsAsked())
                .require("householdsAgreed", consent.householdsAgreed())
                .require("areaAll", consent.areaAll())
                .require("areaAsked", consent.areaAsked())
                .require("areaAgreed", consent.areaAgreed());
        if (consent.consentClass() == null || hasGap(consent) || isOfNobody(consent, errors)) {
            return null;
        }
        if (consent.householdsAsked() > consent.householdsAll()) {
            errors.add("householdsAsked", "funding.moreThanAll");
        }
        if (consent.householdsAgreed() > consent.householdsAsked()) {
            errors.add("householdsAgreed", "funding.moreThanAsked");
        }
        if (consent.areaAsked().compareTo(consent.areaAll()) > 0) {
            errors.add("areaAsked", "funding.moreThanAll");
        }
        if (consent.areaAgreed().compareTo(consent.areaAsked()) > 0) {
            errors.add("areaAgreed", "funding.moreThanAsked");
        }
        ConsentThreshold threshold = rules.threshold(consent.consentClass());
        if (!threshold.isParticipationEnough(consent)) {
            errors.add(
                    "householdsAsked",
                    "funding.participationTooLow",
                    threshold.participation(),
                    threshold.participationOf());
        }
        if (!threshold.isAgreementEnough(consent)) {
            errors.add(
                    "householdsAgreed",
                    threshold.moreThan() ? "funding.agreementNotMoreThan" : "funding.agreementTooLow",
                    threshold.agreement(),
                    threshold.agreementOf());
        }
        return threshold.origin();
    }

    /** Where nobody is or was asked, nobody can have agreed. */
    private static boolean isOfNobody(Consent consent, FieldErrors errors) {
        int before = errors.asList().size();
        requirePositive("householdsAll", BigDecimal.valueOf(consent.householdsAll()), errors);
        requirePositive("householdsAsked", BigDecimal.valueOf(consent.householdsAsked()), errors);
        requirePositive("areaAll", consent.areaAll(), errors);
        requirePositive("areaAsked", consent.areaAsked(), errors);
        return errors.asList().size() > before;
    }

    private static void requirePositive(String field, BigDecimal figure, FieldErrors errors) {
        if (figure.signum() <= 0) {
            errors.add(field, "problem.notPositive");
        }
    }

    private static boolean hasGap(Consent consent) {
        return consent.householdsAll() == null
                || consent.householdsAsked() == null
                || consent.householdsAgreed() == null
                || consent.areaAll() == null
                || consent.areaAsked() == null
                || consent.areaAgreed() == null;
    }
}
