package org.chuangwen.workflow;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A procedure as it is drawn: what lies where, and what a reader would stumble over. Lengths are in pixels. */
final class Drawing {

    private static final double TOLERANCE = 1;
    private static final String LABEL_OF = "the label of ";

    private final BpmnModelInstance model;
    private final Map<String, Rectangle2D> shapes = new LinkedHashMap<>();
    private final Map<String, List<Point2D>> edges = new LinkedHashMap<>();
    private final Map<String, Rectangle2D> labels = new LinkedHashMap<>();

    Drawing(BpmnModelInstance model) {
        this.model = model;
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            BaseElement element = shape.getBpmnElement();
            if (element instanceof FlowNode) {
                shapes.put(element.getId(), rectangle(shape.getBounds()));
                if (shape.getBpmnLabel() != null) {
                    labels.put(element.getId(), rectangle(shape.getBpmnLabel().getBounds()));
                }
            }
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            List<Point2D> points = new ArrayList<>();
            for (Waypoint waypoint : edge.getWaypoints()) {
                points.add(new Point2D.Double(waypoint.getX(), waypoint.getY()));
            }
            edges.put(edge.getBpmnElement().getId(), points);
            if (edge.getBpmnLabel() != null) {
                labels.put(
                        edge.getBpmnElement().getId(),
                        rectangle(edge.getBpmnLabel().getBounds()));
            }
        }
    }

    /** Elements and flows that nobody would see. */
    List<String> undrawn() {
        List<String> faults = new ArrayList<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (!shapes.containsKey(node.getId())) {
                faults.add(node.getId() + " has no shape");
            }
        }
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            if (!edges.containsKey(flow.getId())) {
                faults.add(flow.getId() + " has no edge");
            }
        }
        return faults;
    }

    /** Shapes and labels that lie on one another; a part of the procedure with a frame lies on its frame. */
    List<String> overlaps() {
        Map<String, Rectangle2D> all = new LinkedHashMap<>(shapes);
        labels.forEach((id, bounds) -> all.put(LABEL_OF + id, bounds));
        List<String> names = List.copyOf(all.keySet());
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (all.get(names.get(i)).intersects(all.get(names.get(j)))
                        && !belongTogether(names.get(i), names.get(j))) {
                    faults.add(names.get(i) + " lies on " + names.get(j));
                }
            }
        }
        return faults;
    }

    /** Flows that cross or run along one another, other than as branches of one trunk. */
    List<String> crossings() {
        List<String> names = List.copyOf(edges.keySet());
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (cross(edges.get(names.get(i)), edges.get(names.get(j)))) {
                    faults.add(names.get(i) + " crosses " + names.get(j));
                }
            }
        }
        return faults;
    }

    /** Flows that run through something on their way, or that begin or end in the void. */
    List<String> misguided() {
        List<String> faults = new ArrayList<>();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            List<Point2D> points = edges.get(flow.getId());
            if (points == null) {
                continue;
            }
            if (!touches(points.get(0), shapes.get(flow.getSource().getId()))) {
                faults.add(
                        flow.getId() + " does not begin at " + flow.getSource().getId());
            }
            if (!touches(
                    points.get(points.size() - 1), shapes.get(flow.getTarget().getId()))) {
                faults.add(flow.getId() + " does not end at " + flow.getTarget().getId());
            }
            shapes.forEach((id, bounds) -> {
                if (!frames(id, flow.getId())
                        && segments(points).stream().anyMatch(segment -> segment.intersects(inner(bounds)))) {
                    faults.add(flow.getId() + " runs through " + id);
                }
            });
        }
        return faults;
    }

    /** What belongs into a frame and lies, as a whole or in part, outside. */
    List<String> strayed() {
        List<String> faults = new ArrayList<>();
        for (SubProcess frame : model.getModelElementsByType(SubProcess.class)) {
            Rectangle2D bounds = shapes.get(frame.getId());
            shapes.forEach((id, shape) -> {
                if (frames(frame.getId(), id) && !bounds.contains(shape)) {
                    faults.add(id + " lies outside of " + frame.getId());
                }
            });
            labels.forEach((id, label) -> {
                if (frames(frame.getId(), id) && !bounds.contains(label)) {
                    faults.add(LABEL_OF + id + " lies outside of " + frame.getId());
                }
            });
            edges.forEach((id, points) -> {
                if (frames(frame.getId(), id) && !points.stream().allMatch(bounds::contains)) {
                    faults.add(id + " runs outside of " + frame.getId());
                }
            });
        }
        return faults;
    }

    /** Flows that run back although they are not called a way back, which is what a name on them says. */
    List<String> backwards() {
        List<String> faults = new ArrayList<>();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            Rectangle2D source = shapes.get(flow.getSource().getId());
            Rectangle2D target = shapes.get(flow.getTarget().getId());
            boolean back = source != null && target != null && target.getCenterX() < source.getCenterX() - TOLERANCE;
            if (back && (flow.getName() == null || flow.getName().isBlank())) {
                faults.add(flow.getId() + " runs from right to left and does not say why");
            }
        }
        return faults;
    }

    private boolean belongTogether(String one, String other) {
        return isAttached(one, other)
                || isAttached(other, one)
                || frames(one, withoutLabel(other))
                || frames(other, withoutLabel(one));
    }

    private static String withoutLabel(String name) {
        return name.startsWith(LABEL_OF) ? name.substring(LABEL_OF.length()) : name;
    }

    /** Whether the first is the frame of a part of the procedure to which the second belongs. */
    private boolean frames(String frame, String part) {
        ModelElementInstance around = model.getModelElementById(part).getParentElement();
        while (around instanceof SubProcess within) {
            if (within.getId().equals(frame)) {
                return true;
            }
            around = within.getParentElement();
        }
        return false;
    }

    private boolean isAttached(String event, String host) {
        return model.getModelElementById(event) instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().getId().equals(host);
    }

    /**
     * Where two flows meet but for a trunk that they share: from the element that both leave, or to that both reach.
     */
    private static boolean cross(List<Point2D> one, List<Point2D> other) {
        List<Line2D> shared = new ArrayList<>(trunk(one, other));
        shared.addAll(trunk(reversed(one), reversed(other)));
        for (Line2D a : segments(one)) {
            for (Line2D b : segments(other)) {
                if (meetings(a, b).stream().anyMatch(point -> !lies(point, shared))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The way that two flows with the same beginning go together, at least that point. */
    private static List<Line2D> trunk(List<Point2D> one, List<Point2D> other) {
        List<Line2D> trunk = new ArrayList<>();
        Point2D at = one.get(0);
        if (!at.equals(other.get(0))) {
            return trunk;
        }
        trunk.add(new Line2D.Double(at, at));
        for (int i = 1; i < Math.min(one.size(), other.size()); i++) {
            Line2D a = new Line2D.Double(at, one.get(i));
            Line2D b = new Line2D.Double(at, other.get(i));
            if (a.ptSegDist(b.getP2()) == 0) {
                trunk.add(b);
            } else if (b.ptSegDist(a.getP2()) == 0) {
                trunk.add(a);
            }
            if (!one.get(i).equals(other.get(i))) {
                break;
            }
            at = one.get(i);
        }
        return trunk;
    }

    private static List<Point2D> meetings(Line2D a, Line2D b) {
        List<Point2D> points = new ArrayList<>();
        if (!a.intersectsLine(b)) {
            return points;
        }
        for (Point2D end : List.of(a.getP1(), a.getP2())) {
            if (b.ptSegDist(end) == 0) {
                points.add(end);
            }
        }
        for (Point2D end : List.of(b.getP1(), b.getP2())) {
            if (a.ptSegDist(end) == 0) {
                points.add(end);
            }
        }
        if (points.isEmpty()) {
            points.add(crossing(a, b));
        }
        return points;
    }

    /** Where two lines that are not parallel cross. */
    private static Point2D crossing(Line2D a, Line2D b) {
        double ax = a.getX2() - a.getX1();
        double ay = a.getY2() - a.getY1();
        double bx = b.getX2() - b.getX1();
        double by = b.getY2() - b.getY1();
        double along = ((b.getX1() - a.getX1()) * by - (b.getY1() - a.getY1()) * bx) / (ax * by - ay * bx);
        return new Point2D.Double(a.getX1() + along * ax, a.getY1() + along * ay);
    }

    private static boolean lies(Point2D point, List<Line2D> lines) {
        return lines.stream().anyMatch(line -> line.ptSegDist(point) < 1e-6);
    }

    private static List<Point2D> reversed(List<Point2D> points) {
        List<Point2D> reversed = new ArrayList<>(points);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<Line2D> segments(List<Point2D> points) {
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    private static boolean touches(Point2D point, Rectangle2D bounds) {
        return bounds != null && outer(bounds).contains(point) && !inner(bounds).contains(point);
    }

    private static Rectangle2D inner(Rectangle2D bounds) {
        return new Rectangle2D.Double(
                bounds.getX() + TOLERANCE,
                bounds.getY() + TOLERANCE,
                bounds.getWidth() - 2 * TOLERANCE,
                bounds.getHeight() - 2 * TOLERANCE);
    }

    private static Rectangle2D outer(Rectangle2D bounds) {
        return new Rectangle2D.Double(
                bounds.getX() - TOLERANCE,
                bounds.getY() - TOLERANCE,
                bounds.getWidth() + 2 * TOLERANCE,
                bounds.getHeight() + 2 * TOLERANCE);
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
