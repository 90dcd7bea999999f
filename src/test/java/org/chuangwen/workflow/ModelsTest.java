package org.chuangwen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chuangwen.house.Production;
import org.chuangwen.organisation.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every procedure in {@code bpmn/} fits the code, the roles and the pages, and can be read by a clerk. */
@ParameterizedClass
@MethodSource("models")
class ModelsTest {

    private static final Path FORMS = Path.of("src", "main", "webapp", "WEB-INF", "forms");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\.(\\w+)\\(([^()]*)\\)");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[a-z]\\w*");

    /**
     * What an expression may name besides beans: what the engine hands in, the one variable, and the language's words.
     */
    private static final Set<String> KNOWN =
            Set.of("execution", "task", "outcome", "and", "or", "not", "eq", "ne", "empty", "true", "false", "null");

    private static final Map<String, JavaClass> BEANS = Production.CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Named.class))
            .collect(Collectors.toMap(ModelsTest::beanName, type -> type));

    private final File file;
    private final BpmnModelInstance model;
    private final Process process;

    ModelsTest(File file) {
        this.file = file;
        this.model = Bpmn.readModelFromFile(file);
        this.process = model.getModelElementsByType(Process.class).iterator().next();
    }

    static Stream<File> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.map(Path::toFile).filter(file -> file.getName().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @Test
    void shouldBeDeployedUnderItsOwnName() {
        assertThat(EngineLifecycle.PROCEDURES).contains("bpmn/" + file.getName());
        assertThat(model.getModelElementsByType(Process.class)).hasSize(1);
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getName());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).containsPattern(HAN);
    }

    @Test
    void shouldSayHowLongItsHistoryIsKept() {
        assertThat(process.getCamundaHistoryTimeToLiveString())
                .as("camunda:historyTimeToLive")
                .isNotBlank();
    }

    @Test
    void shouldCallOnlyBeansThatExist() {
        List<String> faults = new ArrayList<>();
        for (String expression : expressions()) {
            Matcher call = CALL.matcher(TEXT.matcher(expression).replaceAll("''"));
            while (call.find()) {
                JavaClass bean = BEANS.get(call.group(1));
                int arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
                if (bean == null) {
                    faults.add(expression + ": no bean is @Named " + call.group(1));
                } else if (!hasMethod(bean, call.group(2), arguments)) {
                    faults.add(expression + ": " + bean.getName() + " has no public method " + call.group(2) + " with "
                            + arguments + " arguments");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldNameNothingUnknownInExpressions() {
        List<String> faults = new ArrayList<>();
        for (String expression : expressions()) {
            Matcher name = NAME.matcher(TEXT.matcher(expression).replaceAll("''"));
            while (name.find()) {
                if (!KNOWN.contains(name.group()) && !BEANS.containsKey(name.group())) {
                    faults.add(expression + ": " + name.group() + " is neither a bean nor one of " + KNOWN);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldAgreeWithItsDescriptor() {
        Set<String> constants = constants();
        assertThat(constants)
                .as("constants of the class in ..process.. whose KEY is %s", process.getId())
                .isNotEmpty();
        assertThat(tasks())
                .allSatisfy(task -> assertThat(constants)
                        .as("the descriptor names the step %s", task.getId())
                        .contains(task.getId()));
        Pattern outcome = Pattern.compile("outcome\\s*[!=]=\\s*'([^']*)'");
        expressions()
                .forEach(expression -> outcome.matcher(expression)
                        .results()
                        .forEach(result -> assertThat(constants)
                                .as("the descriptor names the outcome of %s", expression)
                                .contains(result.group(1))));
    }

    @Test
    void shouldGiveEachTaskARoleThatExists() {
        Set<String> roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        assertThat(tasks()).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroupsList())
                    .as("candidate groups of %s", task.getId())
                    .isNotEmpty()
                    .isSubsetOf(roles);
            assertThat(task.getCamundaAssignee())
                    .as("assignee of %s", task.getId())
                    .isNull();
            assertThat(task.getCamundaCandidateUsersList())
                    .as("candidate users of %s", task.getId())
                    .isEmpty();
        });
    }

    @Test
    void shouldGiveEachTaskAPageThatExists() {
        assertThat(tasks()).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey())
                    .as("formKey of %s", task.getId())
                    .isNotBlank();
            assertThat(FORMS.resolve(task.getCamundaFormKey() + ".xhtml"))
                    .as("page of %s", task.getId())
                    .exists();
        });
    }

    @Test
    void shouldHoldNoCodeOfItsOwn() {
        List<String> faults = new ArrayList<>();
        for (ModelElementInstance element : elements()) {
            DomElement dom = element.getDomElement();
            if (dom.getLocalName().toLowerCase(Locale.ROOT).contains("script")) {
                faults.add(describe(element) + " is a script");
            }
            for (String forbidden : List.of("class", "resource")) {
                if (attributes(dom).anyMatch(name -> name.equals(forbidden))) {
                    faults.add(describe(element) + " names a " + forbidden + ": call a bean instead");
                }
            }
            if (dom.hasAttribute("language")) {
                faults.add(describe(element) + " is written in a script language");
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Where the way only parts or joins there is nothing to say. */
    @Test
    void shouldSayInChineseWhatIsDone() {
        assertThat(model.getModelElementsByType(FlowNode.class))
                .filteredOn(node -> !(node instanceof ParallelGateway))
                .allSatisfy(node -> assertThat(node.getName())
                        .as("name of %s", node.getId())
                        .isNotNull()
                        .containsPattern(HAN));
    }

    @Test
    void shouldSayWhichWayIsTakenWhen() {
        for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(gateway.getDefault())
                    .as("default way out of %s", gateway.getId())
                    .isNotNull();
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertNamedAndDecided(gateway, flow));
        }
    }

    private static void assertNamedAndDecided(ExclusiveGateway gateway, SequenceFlow flow) {
        assertThat(flow.getName()).as("name of %s", flow.getId()).isNotNull().containsPattern(HAN);
        assertThat(flow.getConditionExpression() != null)
                .as("%s is either conditioned or the default", flow.getId())
                .isNotEqualTo(flow.equals(gateway.getDefault()));
    }

    @Test
    void shouldBeDrawnSoThatAClerkCanReadIt() {
        Drawing drawing = new Drawing(model);
        assertThat(drawing.undrawn()).as("what is not drawn").isEmpty();
        assertThat(drawing.overlaps()).as("what lies on one another").isEmpty();
        assertThat(drawing.crossings()).as("lines that cross").isEmpty();
        assertThat(drawing.misguided()).as("lines that lead astray").isEmpty();
        assertThat(drawing.strayed()).as("what lies outside of its frame").isEmpty();
        assertThat(drawing.backwards())
                .as("lines against the reading direction")
                .isEmpty();
    }

    private List<UserTask> tasks() {
        return List.copyOf(model.getModelElementsByType(UserTask.class));
    }

    private List<ModelElementInstance> elements() {
        List<ModelElementInstance> all = new ArrayList<>();
        collect(model.getDocumentElement(), all);
        return all;
    }

    private static void collect(ModelElementInstance element, List<ModelElementInstance> all) {
        all.add(element);
        element.getDomElement().getChildElements().stream()
                .map(DomElement::getModelElementInstance)
                .filter(child -> child != null)
                .forEach(child -> collect(child, all));
    }

    private Set<String> expressions() {
        try {
            return EXPRESSION
                    .matcher(Files.readString(file.toPath()))
                    .results()
                    .map(result -> result.group(1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> constants() {
        return Production.CLASSES.stream()
                .filter(type -> type.getPackageName().contains(".process"))
                .filter(type ->
                        process.getId().equals(constant(type.tryGetField("KEY").orElse(null))))
                .flatMap(type -> type.getFields().stream())
                .map(ModelsTest::constant)
                .filter(value -> value != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String constant(JavaField field) {
        if (field == null
                || !field.getModifiers().contains(JavaModifier.STATIC)
                || !field.getRawType().isEquivalentTo(String.class)) {
            return null;
        }
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return (String) reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasMethod(JavaClass bean, String name, int arguments) {
        return bean.getAllMethods().stream()
                .anyMatch(method -> method.getName().equals(name)
                        && method.getModifiers().contains(JavaModifier.PUBLIC)
                        && method.getRawParameterTypes().size() == arguments);
    }

    private static String beanName(JavaClass type) {
        String given = type.getAnnotationOfType(Named.class).value();
        return given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given;
    }

    private static Stream<String> attributes(DomElement element) {
        return Stream.of("class", "resource")
                .filter(name ->
                        element.hasAttribute(name) || element.hasAttribute("http://camunda.org/schema/1.0/bpmn", name));
    }

    private static String describe(ModelElementInstance element) {
        return element.getDomElement().getLocalName() + " " + element.getAttributeValue("id");
    }
}
