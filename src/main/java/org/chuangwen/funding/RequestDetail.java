package org.chuangwen.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.Deliberation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.worklist.WorkItem;

/**
 * A request with its whole chain: the case, what residents said, the decisions, the entries, the acceptance.
 *
 * @param category null while a draft has none
 * @param granting null while a draft has none
 * @param required what must come with it; null while a draft has no category
 * @param account what it holds, in one line
 * @param names of the people that its parts name by their ids
 * @param open the tasks that wait
 */
public record RequestDetail(
        FundingRequest of,
        String category,
        Unit applicant,
        Unit granting,
        RequiredPapers required,
        Account account,
        List<RequestPaper> papers,
        List<Objection> objections,
        List<FundingDecision> decisions,
        List<Deliberation> deliberations,
        List<Instalment> instalments,
        List<ProgressReport> progress,
        List<LedgerEntry> entries,
        List<WorkItem> open,
        List<JournalEntry> journal,
        List<Attachment> attachments,
        Map<Long, String> names) {

    /** A request's money in one line, in yuan: {@code granted = committed + paid + what was released of it}. */
    public record Account(
            BigDecimal asked,
            BigDecimal granted,
            BigDecimal reserved,
            BigDecimal committed,
            BigDecimal paid,
            BigDecimal released) {}

    /** What is missing before it can be submitted, of the papers. */
    public List<PaperKind> missingPapers() {
        return required == null
                ? List.of()
                : required.kinds().stream()
                        .filter(kind -> papers.stream().noneMatch(paper -> paper.kind() == kind))
                        .toList();
    }
}
