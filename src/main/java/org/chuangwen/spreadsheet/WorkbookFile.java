package org.chuangwen.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A workbook of Excel, read row by row: nothing of it is kept but the texts. Its programs and links are never looked
 * at.
 */
final class WorkbookFile {

    private final SheetLimits limits;

    WorkbookFile(SheetLimits limits) {
        this.limits = limits;
    }

    List<Sheet> read(byte[] file) {
        WorkbookGuard.check(file);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            return sheets(parts);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IOException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // The library throws many things at a file that some other program has put together wrongly.
            throw SheetRefused.because("spreadsheet.brokenWorkbook");
        }
    }

    private List<Sheet> sheets(OPCPackage parts)
            throws OpenXML4JException, IOException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(parts);
        SharedStrings texts = new ReadOnlySharedStringsTable(parts);
        CellStyles styles = new CellStyles();
        parse(reader.getWorkbookData(), styles);
        InputStream formats = reader.getStylesData();
        if (formats != null) {
            parse(formats, styles);
        }
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator iterator = reader.getSheetIterator();
        while (iterator.hasNext()) {
            InputStream sheet = iterator.next();
            RowCollector rows = new RowCollector(iterator.getSheetName(), limits);
            parse(sheet, new WorkbookRows(iterator.getSheetName(), texts, styles, rows, limits));
            if (!rows.sheet().rows().isEmpty()) {
                sheets.add(rows.sheet());
            }
            if (sheets.size() > limits.sheets()) {
                throw SheetRefused.because("spreadsheet.tooManySheets", limits.sheets());
            }
        }
        return sheets;
    }

    /** With the library's own settings: no document type, no entity from outside. */
    private static void parse(InputStream part, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (part) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(part));
        }
    }
}
