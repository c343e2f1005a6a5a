package dk.klyngeflow.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.forms.FormCatalogue;
import dk.klyngeflow.support.Models;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/** The models and the code say the same: names, delegates, forms, table inputs, bindings. */
class ModelTest {

    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.of(
            UserTask.class, "userTask_",
            ServiceTask.class, "serviceTask_",
            BusinessRuleTask.class, "businessRuleTask_",
            CallActivity.class, "callActivity_",
            ExclusiveGateway.class, "gateway_",
            StartEvent.class, "event_",
            EndEvent.class, "event_",
            SubProcess.class, "subProcess_",
            SequenceFlow.class, "flow_");

    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    static Stream<BpmnModelInstance> processes() {
        return Models.processes().stream();
    }

    @Test
    void thereAreModels() {
        assertThat(Models.processes()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Models.tables()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everyFileIsNamedAfterWhatItHolds() {
        assertThat(Models.files(".bpmn").map(ModelTest::bareName))
                .containsExactlyInAnyOrderElementsOf(Models.processes().stream()
                        .map(model -> Models.processOf(model).getId())
                        .toList());
        assertThat(Models.files(".dmn").map(ModelTest::bareName)).containsExactlyInAnyOrderElementsOf(decisionIds());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyIdFollowsTheNamingRule(BpmnModelInstance model) {
        PREFIXES.forEach((type, prefix) -> assertThat(model.getModelElementsByType(type))
                .allSatisfy(element -> assertThat(element.getId()).matches(prefix + "[a-z][A-Za-z]*")));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyStepHasADanishNameThatPeopleCanRead(BpmnModelInstance model) {
        for (var type : List.of(UserTask.class, ServiceTask.class, BusinessRuleTask.class, CallActivity.class)) {
            assertThat(model.getModelElementsByType(type))
                    .allSatisfy(
                            step -> assertThat(step.getName()).as(step.getId()).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyDelegateIsAComponentOfThatName(BpmnModelInstance model) {
        var beans = components();
        var delegates = new HashSet<String>();
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> delegates.add(task.getCamundaDelegateExpression()));
        model.getModelElementsByType(CamundaExecutionListener.class)
                .forEach(listener -> delegates.add(listener.getCamundaDelegateExpression()));

        model.getModelElementsByType(CamundaTaskListener.class)
                .forEach(listener -> delegates.add(listener.getCamundaDelegateExpression()));

        assertThat(delegates).allSatisfy(expression -> {
            var name = BEAN.matcher(expression == null ? "" : expression);
            assertThat(name.matches()).as("a bean expression: %s", expression).isTrue();
            assertThat(beans).contains(name.group(1));
        });
        assertThat(model.getModelElementsByType(ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
                        .isEqualTo("${" + task.getId().substring("serviceTask_".length()) + "Delegate}"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyFormIsThereAndBoundToItsDeployment(BpmnModelInstance model) {
        var forms = new FormCatalogue();
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(forms.find(task.getCamundaFormRef())).as(task.getId()).isPresent();
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyReferenceIsBoundToItsDeployment(BpmnModelInstance model) {
        var ids = Models.processes().stream()
                .map(other -> Models.processOf(other).getId())
                .collect(Collectors.toSet());
        assertThat(model.getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            assertThat(ids).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        });
        assertThat(model.getModelElementsByType(BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(decisionIds()).contains(task.getCamundaDecisionRef());
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
        });
    }

    /** The engine deletes by it, so it must be longer than anything lives. */
    @ParameterizedTest
    @MethodSource("processes")
    void historyOutlivesEveryCase(BpmnModelInstance model) {
        assertThat(Models.processOf(model).getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @Test
    void everyTableInputIsADeclaredVariable() {
        var declared = declaredVariables();
        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(Models.tables())
                .flatExtracting(table -> table.getModelElementsByType(Input.class))
                .isNotEmpty()
                .allSatisfy(input -> assertThat(declared)
                        .contains(input.getInputExpression().getText().getTextContent()));
    }

    @Test
    void everyVariableThatAConditionReadsIsDeclared() {
        var declared = declaredVariables();
        var words = Pattern.compile("\\b([a-z][A-Za-z]+)\\b(?!')");
        for (var model : Models.processes()) {
            for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
                if (flow.getConditionExpression() != null) {
                    var matcher = words.matcher(flow.getConditionExpression().getTextContent());
                    while (matcher.find()) {
                        assertThat(declared).as(flow.getId()).contains(matcher.group(1));
                    }
                }
            }
        }
    }

    private static List<String> decisionIds() {
        return Models.tables().stream()
                .flatMap(table -> table.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .toList();
    }

    private static String bareName(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static Set<String> components() {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        return scanner.findCandidateComponents("dk.klyngeflow").stream()
                .map(bean -> ClassUtils.getShortName(bean.getBeanClassName()))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toSet());
    }

    /** The names of all {@link Var} constants. */
    private static Set<String> declaredVariables() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*")));
        var names = new HashSet<String>();
        for (var candidate : scanner.findCandidateComponents("dk.klyngeflow.casework")) {
            var type = ClassUtils.resolveClassName(candidate.getBeanClassName(), null);
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Var.class) {
                    field.setAccessible(true);
                    names.add(((Var<?>) read(field)).name());
                }
            }
        }
        return names;
    }

    private static Object read(java.lang.reflect.Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process has one way in that a person can see. */
    @ParameterizedTest
    @MethodSource("processes")
    void everyProcessHasOneStart(BpmnModelInstance model) {
        Process process = Models.processOf(model);
        assertThat(model.getModelElementsByType(StartEvent.class))
                .filteredOn(start -> start.getParentElement() == process)
                .hasSize(1);
    }
}
