package org.chuangwen.directory;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;

/** Takes in a file of units, grids and people, whole or not at all. What the file does not name stays as it is. */
@ApplicationScoped
@Transactional
public class DirectoryImport {

    /** The longest file, in bytes. */
    public static final int MOST_BYTES = ImportFile.MOST_BYTES;

    /** The most rows of a sheet below its header. */
    public static final int MOST_ROWS = ImportFile.MOST_ROWS;

    @PersistenceContext
    private EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private DirectoryLock lock;

    @Inject
    private ImportRun run;

    /**
     * What {@link #apply} would do. It is done and undone, so that it is tried by the very rules.
     *
     * @throws org.chuangwen.problem.NotAllowed if the actor is no administrator
     * @throws org.chuangwen.problem.TooLarge if the file is too long
     * @throws ImportRefused with all that is wrong
     */
    public ImportResult preview(Actor actor, byte[] file) {
        ImportResult result = carryOut(actor, file);
        transaction.setRollbackOnly();
        return new ImportResult(result.changes(), java.util.List.of());
    }

    /**
     * Founds and changes what the file names. The same file once more changes nothing.
     *
     * @param fingerprint of the preview that was looked at, null if there was none
     * @throws Conflict if it would now do something else than the preview said
     * @throws ImportRefused with all that is wrong; then nothing of the file was taken in
     */
    public ImportResult apply(Actor actor, byte[] file, String fingerprint) {
        ImportResult result = carryOut(actor, file);
        if (fingerprint != null && !fingerprint.equals(result.fingerprint())) {
            throw new Conflict("directory.importOutdated");
        }
        return result;
    }

    private ImportResult carryOut(Actor actor, byte[] file) {
        actor.require(Role.ADMINISTRATOR);
        ImportFile read = ImportFile.read(file);
        lock.take();
        // Each query would look through all that was written before it; the registers flush where it matters to them.
        entityManager.setFlushMode(FlushModeType.COMMIT);
        ImportResult result = run.carryOut(actor, read);
        entityManager.flush();
        entityManager.setFlushMode(FlushModeType.AUTO);
        return result;
    }
}
