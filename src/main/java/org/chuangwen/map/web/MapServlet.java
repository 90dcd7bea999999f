package org.chuangwen.map.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.chuangwen.map.Outlines;
import org.chuangwen.map.Position;
import org.chuangwen.organisation.Grid;
import org.chuangwen.problem.Status;

/**
 * For the pages of whoever is signed in: {@code /map/outlines}, all outlines as GeoJSON, and
 * {@code /map/grid?latitude=&longitude=}, the grid a position lies in as {@code {code, name}}, or {@code {}}.
 */
@WebServlet({"/map/outlines", "/map/grid"})
public class MapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Outlines outlines;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/map/outlines")) {
            outlines(request, response);
        } else {
            grid(request, response);
        }
    }

    private void outlines(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = outlines.featureCollection().getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(body);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        // To be asked for anew each time, and not sent anew: outlines change once a year.
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/geo+json");
        response.getOutputStream().write(body);
    }

    private void grid(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Position> position = position(request);
        if (position.isEmpty()) {
            response.sendError(Status.BAD_REQUEST);
            return;
        }
        var answer = Json.createObjectBuilder();
        Optional<Grid> grid = outlines.gridAt(position.get());
        grid.ifPresent(found -> answer.add("code", found.code()).add("name", found.name()));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.build().toString());
    }

    private static Optional<Position> position(HttpServletRequest request) {
        try {
            double latitude = Double.parseDouble(String.valueOf(request.getParameter("latitude")));
            double longitude = Double.parseDouble(String.valueOf(request.getParameter("longitude")));
            return Position.isOnEarth(latitude, longitude)
                    ? Optional.of(new Position(latitude, longitude))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
