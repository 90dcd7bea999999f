package org.chuangwen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever judges drawings must see the faults. */
class DrawingTest {

    private BpmnModelInstance model;

    @BeforeEach
    void drawInOneLine() {
        AbstractFlowNodeBuilder<?, ?> start =
                Bpmn.createExecutableProcess("p").startEvent("a").sequenceFlowId("ab");
        model = start.userTask("b")
                .sequenceFlowId("bc")
                .exclusiveGateway("c")
                .sequenceFlowId("cd")
                .endEvent("d")
                .moveToNode("c")
                .sequenceFlowId("ce")
                .endEvent("e")
                .done();
        place("a", 0, 32);
        place("b", 100, 10);
        place("c", 300, 25);
        place("d", 400, 32);
        place("e", 400, 150);
        draw("ab", 36, 50, 100, 50);
        draw("bc", 200, 50, 300, 50);
        draw("cd", 350, 50, 400, 50);
        draw("ce", 325, 75, 325, 168, 400, 168);
    }

    @Test
    void shouldFindNothingWrongWithAGoodOne() {
        Drawing drawing = new Drawing(model);

        assertThat(drawing.undrawn()).isEmpty();
        assertThat(drawing.crossings()).isEmpty();
        assertThat(drawing.misguided()).isEmpty();
        assertThat(drawing.backwards()).isEmpty();
    }

    @Test
    void shouldFindCrossing() {
        draw("ce", 325, 75, 250, 75, 250, 0, 400, 168);

        assertThat(new Drawing(model).crossings()).contains("bc crosses ce");
    }

    @Test
    void shouldFindFlowsThatRunAlongOneAnother() {
        draw("ce", 325, 75, 325, 90, 360, 90, 360, 50, 380, 50, 380, 168, 400, 168);

        assertThat(new Drawing(model).crossings()).containsExactly("cd crosses ce");
    }

    @Test
    void shouldLetBranchesShareATrunk() {
        draw("ce", 350, 50, 380, 50, 380, 168, 400, 168);

        assertThat(new Drawing(model).crossings()).isEmpty();
    }

    @Test
    void shouldFindOverlap() {
        place("e", 410, 40);

        assertThat(new Drawing(model).overlaps()).contains("d lies on e");
    }

    @Test
    void shouldFindFlowThroughAnElement() {
        draw("ce", 325, 75, 150, 75, 150, 168, 400, 168);

        assertThat(new Drawing(model).misguided()).containsExactly("ce runs through b");
    }

    @Test
    void shouldFindLooseEnd() {
        draw("cd", 350, 50, 390, 50);

        assertThat(new Drawing(model).misguided()).containsExactly("cd does not end at d");
    }

    @Test
    void shouldFindUnnamedWayBack() {
        place("d", 200, 150);

        assertThat(new Drawing(model).backwards()).containsExactly("cd runs from right to left and does not say why");
    }

    @Test
    void shouldFindNothingWrongWithAFrameAroundItsOwn() {
        drawInAFrame();

        Drawing drawing = new Drawing(model);
        assertThat(drawing.overlaps()).isEmpty();
        assertThat(drawing.misguided()).isEmpty();
        assertThat(drawing.strayed()).isEmpty();
    }

    @Test
    void shouldFindFlowThroughAFrameThatIsNotItsOwn() {
        drawInAFrame();
        draw("ad", 36, 100, 60, 100, 60, 50, 500, 50, 500, 82);

        assertThat(new Drawing(model).misguided()).containsExactly("ad runs through f");
    }

    @Test
    void shouldFindWhatLiesOnAFrameThatIsNotItsOwn() {
        drawInAFrame();
        place("d", 370, 32);

        assertThat(new Drawing(model).overlaps()).contains("f lies on d");
    }

    @Test
    void shouldFindWhatLeavesItsFrame() {
        drawInAFrame();
        place("c", 120, 180);
        draw("bc", 138, 82, 138, 20, 90, 20, 90, 198, 120, 198);

        assertThat(new Drawing(model).strayed()).containsExactly("c lies outside of f", "bc runs outside of f");
    }

    /** From a into the frame f, in which b leads to c, and from there to d; and from a to d beside it. */
    private void drawInAFrame() {
        SubProcessBuilder frame = Bpmn.createExecutableProcess("p")
                .startEvent("a")
                .sequenceFlowId("af")
                .subProcess("f");
        model = frame.embeddedSubProcess()
                .startEvent("b")
                .sequenceFlowId("bc")
                .endEvent("c")
                .subProcessDone()
                .sequenceFlowId("fd")
                .endEvent("d")
                .moveToNode("a")
                .sequenceFlowId("ad")
                .connectTo("d")
                .done();
        place("a", 0, 82);
        place("f", 100, 0);
        Bounds bounds = shape("f").getBounds();
        bounds.setWidth(300);
        bounds.setHeight(200);
        place("b", 120, 82);
        place("c", 300, 82);
        place("d", 482, 82);
        draw("af", 36, 100, 100, 100);
        draw("bc", 156, 100, 300, 100);
        draw("fd", 400, 100, 482, 100);
        draw("ad", 18, 118, 18, 250, 500, 250, 500, 118);
    }

    private void place(String id, double x, double y) {
        Bounds bounds = shape(id).getBounds();
        bounds.setX(x);
        bounds.setY(y);
    }

    private BpmnShape shape(String id) {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement().getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void draw(String id, double... coordinates) {
        BpmnEdge edge = model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(drawn -> drawn.getBpmnElement().getId().equals(id))
                .findFirst()
                .orElseThrow();
        edge.getWaypoints().clear();
        for (int i = 0; i < coordinates.length; i += 2) {
            Waypoint waypoint = model.newInstance(Waypoint.class);
            waypoint.setX(coordinates[i]);
            waypoint.setY(coordinates[i + 1]);
            edge.getWaypoints().add(waypoint);
        }
    }
}
