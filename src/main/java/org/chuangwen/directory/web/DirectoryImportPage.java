package org.chuangwen.directory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.chuangwen.directory.DirectoryBook;
import org.chuangwen.directory.DirectoryImport;
import org.chuangwen.directory.ImportChange;
import org.chuangwen.directory.ImportFault;
import org.chuangwen.directory.ImportRefused;
import org.chuangwen.directory.ImportResult;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Problem;

/** Imports a file of the organisation in two steps: what it would do is shown, and then it is done. */
@Named
@ViewScoped
public class DirectoryImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More changes than anybody reads are only counted. */
    private static final int SHOWN = 300;

    @Inject
    private DirectoryImport directoryImport;

    @Inject
    private DirectoryBook book;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    private transient Part file;
    private transient ImportResult preview;
    private transient ImportResult result;
    private transient Problem refusal;

    /** Kept between the two steps. */
    private byte[] bytes;

    private String fingerprint;

    /** @throws org.chuangwen.problem.NotAllowed if I may not import */
    public void init() {
        book.mayKeep(currentActor.get());
    }

    /** Shows what the file that was chosen would do. */
    public void preview() {
        bytes = read();
        result = null;
        preview = attempt(() -> directoryImport.preview(currentActor.get(), bytes));
        fingerprint = preview == null ? null : preview.fingerprint();
    }

    /** Does what was shown. */
    public void apply() {
        preview = null;
        result = attempt(() -> directoryImport.apply(currentActor.get(), bytes, fingerprint));
        bytes = null;
    }

    private ImportResult attempt(Supplier<ImportResult> verb) {
        refusal = null;
        try {
            return verb.get();
        } catch (RuntimeException e) {
            refusal = Causes.problemIn(e).orElseThrow(() -> e);
            bytes = null;
            return null;
        }
    }

    private byte[] read() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(DirectoryImport.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file must look like. */
    public String getHelp() {
        return Messages.text(
                language.locale(),
                "directory.importHelp",
                DirectoryImport.MOST_BYTES / (1024 * 1024),
                DirectoryImport.MOST_ROWS);
    }

    /** The first changes of the preview. */
    public List<ImportChange> getChanges() {
        return preview == null
                ? List.of()
                : preview.effective().stream().limit(SHOWN).toList();
    }

    /** How many changes are shown at most, 0 if all of them are. */
    public int getShown() {
        return preview != null && preview.effective().size() > SHOWN ? SHOWN : 0;
    }

    /** Why nothing was imported, null if nothing is wrong. */
    public String getRefusal() {
        return refusal == null ? null : Messages.text(language.locale(), refusal.key(), refusal.arguments());
    }

    /** What is wrong with the file, in its order. */
    public List<ImportFault> getFaults() {
        return refusal instanceof ImportRefused refused ? refused.faults() : List.of();
    }

    /** A fault in words. */
    public String text(ImportFault fault) {
        return Messages.text(language.locale(), fault.key(), fault.arguments());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part chosen) {
        file = chosen;
    }

    /** Null unless it has just been looked at. */
    public ImportResult getPreview() {
        return preview;
    }

    /** Null unless it has just been imported. */
    public ImportResult getResult() {
        return result;
    }
}
