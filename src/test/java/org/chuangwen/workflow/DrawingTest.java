package org.chuangwen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
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
