package org.chuangwen.map.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.map.Datum;
import org.chuangwen.map.Outlines;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.Problem;

/** Where the grids lie, and the file that says so anew: {@code /outlines.xhtml}, for administrators. */
@Named
@RequestScoped
public class OutlinesPage {

    /** One byte more than any file may have: enough to see that it is too long. */
    private static final int READ_MOST = Outlines.MOST_BYTES + 1;

    @Inject
    private Outlines outlines;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    private Part file;
    private String property = Outlines.USUAL_PROPERTY;
    private Datum datum = Datum.WGS84;
    private Outlines.Imported imported;
    private Problem refusal;
    private List<Outlines.Drawn> grids;

    /** Takes the chosen file; the page then says what came of it. */
    public void importFile() {
        try {
            imported = outlines.importFile(currentActor.get(), bytes(), property, datum);
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

    public List<Outlines.Drawn> getGrids() {
        if (grids == null) {
            grids = outlines.grids();
        }
        return grids;
    }

    /** How many grids have an outline. */
    public long getOutlined() {
        return getGrids().stream().filter(Outlines.Drawn::outlined).count();
    }

    /** What came of the import, null if nothing did. */
    public Outlines.Imported getImported() {
        return imported;
    }

    /** What is wrong with the file; empty if nothing is. */
    public List<FieldError> getFaults() {
        return refusal instanceof InvalidInput invalid ? invalid.errors() : List.of();
    }

    /** Why it was refused where no field is at fault; null otherwise. */
    public String getRefusal() {
        return refusal == null || refusal instanceof InvalidInput
                ? null
                : Messages.text(language.locale(), refusal.key(), refusal.arguments());
    }

    /** A fault in words. */
    public String text(FieldError fault) {
        return Messages.text(language.locale(), fault.key(), fault.arguments());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part chosen) {
        file = chosen;
    }

    public String getProperty() {
        return property;
    }

    public void setProperty(String name) {
        property = name;
    }

    public Datum getDatum() {
        return datum;
    }

    public void setDatum(Datum meant) {
        datum = meant == null ? Datum.WGS84 : meant;
    }

    public Datum[] getDatums() {
        return Datum.values();
    }
}
