package dk.klyngeflow.casework.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.springframework.lang.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws a model as it was drawn: its own diagram as SVG, with what the case has passed and where it is. Colours are the
 * stylesheet's; every text is escaped.
 */
public final class DiagramSvg {

    private static final double MARGIN = 20;
    private static final double LINE = 13;
    /** The width of a letter at the size that the stylesheet gives the diagram's texts. */
    private static final double LETTER = 5.8;

    private static final double LABEL_WIDTH = 100;

    private final BpmnModelInstance model;
    private final Set<String> passed;
    private final Set<String> active;
    private final StringBuilder svg = new StringBuilder();

    private DiagramSvg(BpmnModelInstance model, Set<String> passed, Set<String> active) {
        this.model = model;
        this.passed = passed;
        this.active = active;
    }

    /**
     * @param passed the ids of the elements that are behind the case
     * @param active those where it is
     */
    public static String of(BpmnModelInstance model, String title, Set<String> passed, Set<String> active) {
        return new DiagramSvg(model, passed, active).draw(title);
    }

    private String draw(String title) {
        var shapes = model.getModelElementsByType(BpmnShape.class);
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (var shape : shapes) {
            for (var box : boxes(shape)) {
                left = Math.min(left, box.getX());
                top = Math.min(top, box.getY());
                right = Math.max(right, box.getX() + box.getWidth());
                bottom = Math.max(bottom, box.getY() + box.getHeight());
            }
        }
        add(
                "<svg class=\"diagram\" role=\"img\" viewBox=\"%s %s %s %s\" width=\"%s\" height=\"%s\"><title>%s</title>",
                left - MARGIN,
                top - MARGIN,
                right - left + 2 * MARGIN,
                bottom - top + 2 * MARGIN,
                right - left + 2 * MARGIN,
                bottom - top + 2 * MARGIN,
                escaped(title));
        svg.append(
                "<defs><marker id=\"pil\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\""
                        + " orient=\"auto\"><path d=\"M0 0L10 5L0 10z\"/></marker></defs>");
        // What encloses others lies under them.
        shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof SubProcess)
                .forEach(this::shape);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::edge);
        shapes.stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .forEach(this::shape);
        return svg.append("</svg>").toString();
    }

    private static List<Bounds> boxes(BpmnShape shape) {
        var boxes = new ArrayList<>(List.of(shape.getBounds()));
        if (shape.getBpmnLabel() != null && shape.getBpmnLabel().getBounds() != null) {
            boxes.add(shape.getBpmnLabel().getBounds());
        }
        return boxes;
    }

    private void shape(BpmnShape shape) {
        var element = shape.getBpmnElement();
        var box = shape.getBounds();
        add("<g class=\"%s\">", state(element));
        if (element instanceof Event event) {
            event(event, box);
        } else if (element instanceof Gateway gateway) {
            gateway(gateway, box);
        } else {
            box(element, box);
        }
        if (element instanceof FlowElement named && named.getName() != null) {
            name(named, shape);
        }
        svg.append("</g>");
    }

    private String state(BaseElement element) {
        if (active.contains(element.getId())) {
            return "diagram-here";
        }
        return passed.contains(element.getId()) ? "diagram-passed" : "diagram-ahead";
    }

    private void event(Event event, Bounds box) {
        double x = box.getX() + box.getWidth() / 2;
        double y = box.getY() + box.getHeight() / 2;
        double radius = box.getWidth() / 2;
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>",
                x, y, radius, event instanceof EndEvent ? " class=\"diagram-end\"" : "");
        if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
            add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>", x, y, radius - 3);
        }
        if (is(event, TimerEventDefinition.class)) {
            add("<path d=\"M%s %sv-8M%s %sl6 4\"/>", x, y, x, y);
        } else if (is(event, MessageEventDefinition.class)) {
            add("<path d=\"M%s %sh16v11h-16zl8 6l8 -6\"/>", x - 8, y - 5.5);
        }
    }

    private static boolean is(Event event, Class<?> definition) {
        return event instanceof CatchEvent caught
                && caught.getEventDefinitions().stream().anyMatch(definition::isInstance);
    }

    private void gateway(Gateway gateway, Bounds box) {
        double x = box.getX() + box.getWidth() / 2;
        double y = box.getY() + box.getHeight() / 2;
        double half = box.getWidth() / 2;
        add("<path d=\"M%s %sl%s %sl%s %sl%s %sz\"/>", x, y - half, half, half, -half, half, -half, -half);
        if (gateway instanceof ExclusiveGateway) {
            add("<path d=\"M%s %sl14 14m0 -14l-14 14\"/>", x - 7, y - 7);
        } else if (gateway instanceof ParallelGateway) {
            add("<path d=\"M%s %sv18m-9 -9h18\"/>", x, y - 9);
        } else {
            add("<circle cx=\"%s\" cy=\"%s\" r=\"9\"/>", x, y);
        }
    }

    private void box(BaseElement element, Bounds box) {
        var kind = element instanceof CallActivity
                ? " class=\"diagram-call\""
                : element instanceof SubProcess ? " class=\"diagram-sub\"" : "";
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"%s/>",
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), kind);
        if (element instanceof UserTask) {
            add("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\"/>", box.getX() + 12, box.getY() + 10);
            add("<path d=\"M%s %sa6 6 0 0 1 12 0z\"/>", box.getX() + 6, box.getY() + 20);
        }
    }

    private void name(FlowElement named, BpmnShape shape) {
        var box = shape.getBounds();
        var label = shape.getBpmnLabel() == null ? null : shape.getBpmnLabel().getBounds();
        if (named instanceof SubProcess) {
            text(named.getName(), box.getX() + box.getWidth() / 2, box.getY() + LINE, box.getWidth());
        } else if (named instanceof Event || named instanceof Gateway) {
            double x = label == null ? box.getX() + box.getWidth() / 2 : label.getX() + label.getWidth() / 2;
            double y = label == null ? box.getY() + box.getHeight() + LINE : label.getY() + LINE - 2;
            text(named.getName(), x, y, width(label));
        } else {
            var lines = lines(named.getName(), box.getWidth() - 8);
            double middle = box.getY() + box.getHeight() / 2 + 4 - (lines.size() - 1) * LINE / 2;
            text(lines, box.getX() + box.getWidth() / 2, middle);
        }
    }

    private void edge(BpmnEdge edge) {
        var points = new StringBuilder();
        edge.getWaypoints()
                .forEach(point -> points.append("%s,%s ".formatted(number(point.getX()), number(point.getY()))));
        add(
                "<polyline class=\"diagram-flow\" points=\"%s\" marker-end=\"url(#pil)\"/>",
                points.toString().strip());
        if (edge.getBpmnElement() instanceof FlowElement flow
                && flow.getName() != null
                && edge.getBpmnLabel() != null) {
            var label = edge.getBpmnLabel().getBounds();
            if (label != null) {
                text(flow.getName(), label.getX() + label.getWidth() / 2, label.getY() + LINE - 2, width(label));
            }
        }
    }

    private static double width(@Nullable Bounds label) {
        return label == null ? LABEL_WIDTH : Math.max(LABEL_WIDTH, label.getWidth() + LETTER);
    }

    private void text(String text, double x, double y, double width) {
        text(lines(text, width), x, y);
    }

    private void text(List<String> lines, double x, double y) {
        add("<text>");
        for (int i = 0; i < lines.size(); i++) {
            add("<tspan x=\"%s\" y=\"%s\">%s</tspan>", x, y + i * LINE, escaped(lines.get(i)));
        }
        add("</text>");
    }

    private static List<String> lines(String text, double width) {
        int most = (int) Math.max(8, width / LETTER);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void add(String pattern, Object... values) {
        var written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        svg.append(pattern.formatted(written));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
