package org.chuangwen.funding.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.funding.FundingDecision;
import org.chuangwen.funding.FundingRequest;
import org.chuangwen.funding.Instalment;
import org.chuangwen.funding.Objection;
import org.chuangwen.funding.PaperKind;
import org.chuangwen.funding.RequestDetail;
import org.chuangwen.funding.RequestState;
import org.chuangwen.funding.Route;
import org.chuangwen.organisation.Role;

/** A request with its whole chain as the API shows it; sums are in yuan, what is not there yet is left out. */
public record FundingRequestView(
        String number,
        RequestState state,
        int edition,
        String title,
        String category,
        String applicantUnit,
        String grantingUnit,
        String purpose,
        String caseNumber,
        List<RequestBody.ItemBody> items,
        RequestBody.ConsentBody consent,
        String consentRule,
        Set<PaperKind> requiredPapers,
        List<PaperKind> missingPapers,
        Route route,
        String source,
        RequestDetail.Account account,
        String conditions,
        Instant noticeUntil,
        Instant startBy,
        List<PaperView> papers,
        List<ObjectionView> objections,
        List<DecisionView> decisions,
        List<InstalmentView> instalments,
        List<ProgressView> progress,
        List<EntryView> entries,
        List<TaskView> openTasks,
        List<JournalView> journal,
        List<PhotoView> photos) {

    /** A paper that came with it. */
    public record PaperView(Long id, PaperKind kind, UUID attachment) {}

    /** What somebody had against it. */
    public record ObjectionView(
            Long id, Objection.Stage stage, String objector, String content, Instant raisedAt, String answer) {}

    /** One decision. */
    public record DecisionView(
            Route route,
            FundingDecision.Outcome outcome,
            String number,
            BigDecimal asked,
            BigDecimal ceiling,
            BigDecimal granted,
            String conditions,
            String reason,
            String rule,
            String meeting,
            String decidedBy,
            Instant decidedAt) {}

    /** One part of the payment. */
    public record InstalmentView(
            Long id,
            String title,
            BigDecimal amount,
            LocalDate dueOn,
            Instalment.State state,
            BigDecimal paid,
            String voucher,
            UUID scan,
            String paidBy,
            Instant paidAt,
            Integer entry,
            boolean overdue) {}

    /** How far the work was. */
    public record ProgressView(String content, int percent, String by, Instant at) {}

    /** A task that waits; {@code part} is the instalment's id. */
    public record TaskView(String id, String step, String part, Role role, Instant dueAt) {}

    /** One thing that happened; nobody's name means the system. */
    public record JournalView(
            Instant at,
            String action,
            String actor,
            Role role,
            String stateBefore,
            String stateAfter,
            String remark,
            Map<String, String> facts) {}

    /** A photo or paper. */
    public record PhotoView(UUID id, Purpose purpose, String mediaType, Instant uploadedAt) {}

    static FundingRequestView of(RequestDetail detail) {
        FundingRequest of = detail.of();
        return new FundingRequestView(
                of.number(),
                of.state(),
                of.edition(),
                of.title(),
                detail.category(),
                detail.applicant().name(),
                detail.granting() == null ? null : detail.granting().name(),
                of.purpose(),
                of.caseNumber(),
                of.items().stream()
                        .map(item ->
                                new RequestBody.ItemBody(item.name(), item.quantity(), item.unit(), item.unitPrice()))
                        .toList(),
                RequestBody.ConsentBody.of(of.consent()),
                of.consentRule(),
                detail.required() == null ? null : detail.required().kinds(),
                detail.missingPapers(),
                of.route(),
                of.sourceCode(),
                detail.account(),
                of.conditions(),
                of.noticeUntil(),
                of.startBy(),
                detail.papers().stream()
                        .map(paper -> new PaperView(paper.id(), paper.kind(), paper.attachmentId()))
                        .toList(),
                detail.objections().stream()
                        .map(objection -> new ObjectionView(
                                objection.id(),
                                objection.stage(),
                                objection.objector(),
                                objection.content(),
                                objection.raisedAt(),
                                objection.answer()))
                        .toList(),
                detail.decisions().stream()
                        .map(decision -> decision(decision, detail.names()))
                        .toList(),
                detail.instalments().stream()
                        .map(instalment -> instalment(instalment, detail.names()))
                        .toList(),
                detail.progress().stream()
                        .map(report -> new ProgressView(
                                report.content(),
                                report.percent(),
                                detail.names().get(report.reportedBy()),
                                report.reportedAt()))
                        .toList(),
                detail.entries().stream().map(EntryView::of).toList(),
                detail.open().stream()
                        .map(task -> new TaskView(task.id(), task.step(), task.part(), task.role(), task.dueAt()))
                        .toList(),
                detail.journal().stream()
                        .map(entry -> new JournalView(
                                entry.occurredAt(),
                                entry.action(),
                                entry.actorName(),
                                entry.actorRole(),
                                entry.stateBefore(),
                                entry.stateAfter(),
                                entry.remark(),
                                entry.facts()))
                        .toList(),
                detail.attachments().stream()
                        .map(photo -> new PhotoView(photo.id(), photo.purpose(), photo.mediaType(), photo.uploadedAt()))
                        .toList());
    }

    private static DecisionView decision(FundingDecision decision, Map<Long, String> names) {
        return new DecisionView(
                decision.route(),
                decision.outcome(),
                decision.number(),
                decision.asked(),
                decision.ceiling(),
                decision.granted(),
                decision.conditions(),
                decision.reason(),
                decision.rule(),
                decision.meeting(),
                names.get(decision.decidedBy()),
                decision.decidedAt());
    }

    private static InstalmentView instalment(Instalment instalment, Map<Long, String> names) {
        return new InstalmentView(
                instalment.id(),
                instalment.title(),
                instalment.amount(),
                instalment.dueOn(),
                instalment.state(),
                instalment.paid(),
                instalment.voucher(),
                instalment.scanId(),
                names.get(instalment.paidBy()),
                instalment.paidAt(),
                instalment.entry(),
                instalment.overdue());
    }
}
