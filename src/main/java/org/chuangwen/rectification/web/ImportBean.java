package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Problem;
import org.chuangwen.rectification.CaseColumn;
import org.chuangwen.rectification.CaseFileFault;
import org.chuangwen.rectification.CaseFileRefused;
import org.chuangwen.rectification.CaseImport;
import org.chuangwen.rectification.ImportResult;

/** The page on which a dispatcher imports a file of cases. */
@Named
@RequestScoped
public class ImportBean {

    /** One byte more than any file may have: enough to see that it is too long. */
    private static final int READ_MOST = CaseImport.MOST_BYTES + 1;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CaseImport caseImport;

    @Inject
    private Language language;

    private Part file;
    private ImportResult result;
    private Problem refusal;

    /** Imports the file that was chosen; the page then says what came of it. */
    public void importFile() {
        try {
            result = caseImport.importCases(currentActor.get(), bytes());
        } catch (RuntimeException e) {
            refusal = Causes.problemIn(e).orElseThrow(() -> e);
        }
    }

    private byte[] bytes() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(READ_MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file must look like. */
    public String getHelp() {
        return Messages.text(
                language.locale(),
                "rectification.importHelp",
                Arrays.stream(CaseColumn.values()).map(CaseColumn::title).collect(Collectors.joining(" ")),
                CaseImport.MOST_BYTES / (1024 * 1024),
                CaseImport.MOST_ROWS);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part chosen) {
        file = chosen;
    }

    /** What was imported, null if nothing was. */
    public ImportResult getResult() {
        return result;
    }

    /** Why nothing was imported, null if it was, or before anything was tried. */
    public String getRefusal() {
        return refusal == null ? null : Messages.text(language.locale(), refusal.key(), refusal.arguments());
    }

    /** What is wrong with the file, in its order. */
    public List<CaseFileFault> getFaults() {
        return refusal instanceof CaseFileRefused refused ? refused.faults() : List.of();
    }

    /** A fault in words. */
    public String text(CaseFileFault fault) {
        return Messages.text(language.locale(), fault.key(), fault.arguments());
    }
}
