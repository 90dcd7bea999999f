package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.TooLarge;

/** Takes in a whole file of cases, or nothing of it. */
@ApplicationScoped
@Transactional
public class CaseImport {

    /** The longest file, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** The most rows below the header. */
    public static final int MOST_ROWS = 5_000;

    /** After so many cases the entities that were written are let go, or each query would look through all of them. */
    private static final int BATCH = 50;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private Categories categories;

    @Inject
    private Cases cases;

    @Inject
    private Rectification rectification;

    /**
     * Reports every row of the file as a case; each waits for registration from then on.
     *
     * @param file a workbook of Excel or a CSV text with the columns of {@link CaseColumn}
     * @throws NotAllowed if the actor is no dispatcher
     * @throws TooLarge if the file is longer than 5 MB
     * @throws CaseFileRefused with all that is wrong; then nothing of the file was taken in
     */
    public ImportResult importCases(Actor actor, byte[] file) {
        List<Discovery> discoveries = read(actor, file);
        Actor dispatcher = asDispatcher(actor);
        List<String> numbers = new ArrayList<>();
        for (Discovery discovery : discoveries) {
            numbers.add(rectification.report(dispatcher, discovery));
            if (numbers.size() % BATCH == 0) {
                entityManager.flush();
                entityManager.clear();
            }
        }
        return new ImportResult(numbers);
    }

    /**
     * What {@link #importCases} would report, in the order of the file; takes nothing in.
     *
     * @throws NotAllowed if the actor is no dispatcher
     * @throws TooLarge if the file is longer than 5 MB
     * @throws CaseFileRefused with all that is wrong
     */
    public List<Discovery> read(Actor actor, byte[] file) {
        actor.require(Role.DISPATCHER);
        if (file.length > MOST_BYTES) {
            throw new TooLarge(MOST_BYTES);
        }
        Actor dispatcher = asDispatcher(actor);
        CaseFileFaults faults = new CaseFileFaults();
        List<CaseFile.Row> rows = CaseFile.read(file, faults);
        CaseFileReader reader = new CaseFileReader(organisation, categories, faults);
        List<Discovery> discoveries = new ArrayList<>();
        for (CaseFile.Row row : rows) {
            if (faults.isFull()) {
                break;
            }
            Discovery discovery = reader.discovery(row);
            rectification.faultsOf(dispatcher, discovery).forEach(fault -> add(faults, row, fault));
            if (faults.has(row)) {
                // A faulty report is not looked at further, but whoever corrects the file wants to know all at once.
                requireUnknownNumber(row, faults);
            }
            discoveries.add(discovery);
        }
        faults.throwIfAny();
        return discoveries;
    }

    /** Who holds other roles too would report in the narrowest of them, which may not name these sources. */
    private static Actor asDispatcher(Actor actor) {
        return new Actor(
                actor.personId(),
                actor.username(),
                actor.name(),
                actor.posts().stream()
                        .filter(post -> post.role() == Role.DISPATCHER)
                        .collect(Collectors.toSet()));
    }

    private void requireUnknownNumber(CaseFile.Row row, CaseFileFaults faults) {
        String number = row.text(CaseColumn.EXTERNAL_NUMBER);
        if (number != null && !faults.has(row, CaseColumn.EXTERNAL_NUMBER) && cases.isKnown(number)) {
            faults.add(row, CaseColumn.EXTERNAL_NUMBER, "rectification.externalNumberTaken", number);
        }
    }

    /** What the file's own words have been faulted for is not told twice, nor that the place they name is none. */
    private static void add(CaseFileFaults faults, CaseFile.Row row, FieldError fault) {
        CaseColumn column =
                fault.key().equals(Reporting.WHERE_REQUIRED) ? CaseColumn.COMMUNITY : CaseColumn.ofField(fault.field());
        if (!faults.has(row, column)) {
            faults.add(row, column, fault.key(), fault.arguments().toArray());
        }
    }
}
