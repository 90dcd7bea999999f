package org.chuangwen.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The walls of the house, each with its reason. */
class WallsTest {

    private static final JavaClasses HOUSE = Production.CLASSES;

    private static final String ANY = "*";

    /** Which rooms a room may touch besides itself. A new room is not in the house until it stands here. */
    private static final Map<String, Set<String>> MAY_TOUCH = new TreeMap<>(Map.ofEntries(
            // Ground floor: knows nothing of what the house is for.
            Map.entry("language", Set.of()),
            Map.entry("database", Set.of()),
            Map.entry("organisation", Set.of()),
            Map.entry("numbering", Set.of()),
            Map.entry("problem", Set.of("language")),
            Map.entry("calendar", Set.of("language", "problem")),
            Map.entry("identity", Set.of("language", "organisation", "problem")),
            Map.entry("journal", Set.of("identity", "language", "organisation")),
            Map.entry("paper", Set.of("language")),
            Map.entry("attachment", Set.of("calendar", "database", "identity", "language", "problem")),
            Map.entry(
                    "directory",
                    Set.of("calendar", "identity", "journal", "language", "organisation", "problem", "spreadsheet")),
            Map.entry("spreadsheet", Set.of("problem")),
            Map.entry("idempotency", Set.of("calendar", "database", "identity", "problem")),
            Map.entry("map", Set.of("calendar", "identity", "journal", "language", "organisation", "problem")),
            // Middle: knows that there are tasks, but not which.
            Map.entry("workflow", Set.of("database")),
            Map.entry(
                    "worklist",
                    Set.of(
                            "calendar",
                            "directory",
                            "idempotency",
                            "identity",
                            "journal",
                            "language",
                            "organisation",
                            "problem",
                            "workflow")),
            Map.entry(
                    "rules",
                    Set.of(
                            "calendar",
                            "database",
                            "identity",
                            "journal",
                            "language",
                            "organisation",
                            "problem",
                            "workflow")),
            // Features: reach each other by services and events.
            Map.entry(
                    "rectification",
                    Set.of(
                            "attachment",
                            "calendar",
                            "database",
                            "directory",
                            "idempotency",
                            "identity",
                            "journal",
                            "language",
                            "map",
                            "numbering",
                            "organisation",
                            "paper",
                            "problem",
                            "rules",
                            "spreadsheet",
                            "workflow",
                            "worklist")),
            Map.entry(
                    "meeting",
                    Set.of(
                            "attachment",
                            "calendar",
                            "database",
                            "idempotency",
                            "identity",
                            "journal",
                            "language",
                            "numbering",
                            "organisation",
                            "problem",
                            "workflow",
                            "worklist")),
            Map.entry(
                    "funding",
                    Set.of(
                            "attachment",
                            "calendar",
                            "database",
                            "idempotency",
                            "identity",
                            "journal",
                            "language",
                            "meeting",
                            "numbering",
                            "organisation",
                            "paper",
                            "problem",
                            "rectification",
                            "rules",
                            "spreadsheet",
                            "workflow",
                            "worklist")),
            Map.entry(
                    "patrol",
                    Set.of(
                            "calendar",
                            "directory",
                            "identity",
                            "journal",
                            "language",
                            "organisation",
                            "problem",
                            "rectification")),
            // Top: may know every room; nobody knows them.
            Map.entry("administration", Set.of(ANY)),
            Map.entry("demo", Set.of(ANY)),
            Map.entry("shell", Set.of(ANY)),
            // Stands outside the application and starts the server that it runs in.
            Map.entry("launcher", Set.of())));

    /** Rooms that have their walls before they are there. */
    private static final Set<String> TO_COME = Set.of("demo");

    @Test
    void shouldHaveReadTheWholeHouse() {
        assertThat(HOUSE).as("classes read").hasSizeGreaterThan(150);
        Set<String> expected = new TreeSet<>(MAY_TOUCH.keySet());
        assertThat(rooms())
                .as("the rooms found in the code; a new one is entered in MAY_TOUCH with what it may touch")
                .isSubsetOf(expected);
        expected.removeAll(TO_COME);
        assertThat(rooms()).as("rooms that stand").containsAll(expected);
    }

    @Nested
    class Rooms {

        @TestFactory
        Stream<DynamicTest> shouldTouchOnlyTheFloorBelow() {
            return MAY_TOUCH.entrySet().stream()
                    .map(wall -> DynamicTest.dynamicTest(wall.getKey(), () -> checkWall(wall)));
        }

        private void checkWall(Map.Entry<String, Set<String>> wall) {
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(wall.getKey()))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(Production.ROOT + "..").and(resideOutsideOfPackages(reach(wall))))
                    .because("what a room stands on must not stand on it: it may touch " + wall.getValue())
                    .allowEmptyShould(TO_COME.contains(wall.getKey()))
                    .check(HOUSE);
        }

        @Test
        void shouldNotGoRoundInCircles() {
            slices().matching(Production.ROOT + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("rooms in a circle are one room and can only be understood and changed together")
                    .check(HOUSE);
        }

        @Test
        void shouldNotKnowTheirOwnPagesAndResources() {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..", "..rest..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Production.ROOT + "..web..", Production.ROOT + "..rest..")
                    .because("pages and API are two boundaries of the same services; a service serves both")
                    .check(HOUSE);
        }

        @Test
        void shouldKeepPagesAndResourcesApart() {
            noClasses()
                    .that()
                    .resideInAPackage("..rest..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(Production.ROOT + "..web..")
                    .because("the API must answer without a page in mind")
                    .check(HOUSE);
        }

        @Test
        void shouldSayWhatLivesInThem() {
            Set<String> packages = HOUSE.stream()
                    .map(JavaClass::getPackageName)
                    .filter(name -> name.chars().filter(c -> c == '.').count() == 2)
                    .filter(name -> !Files.exists(
                            Path.of("src/main/java", name.replace('.', '/')).resolve("package-info.java")))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(packages).as("rooms without a package-info.java").isEmpty();
        }
    }

    @Nested
    class Libraries {

        @Test
        void shouldKeepFacesInPages() {
            only("jakarta.faces..", "org.primefaces..")
                    .in("..web..")
                    .because("a service that knows a page cannot serve the API")
                    .check(HOUSE);
        }

        @Test
        void shouldKeepServletsInPages() {
            only("jakarta.servlet..")
                    .in("..web..", "..rest..")
                    .because("only a boundary knows that there is HTTP")
                    .check(HOUSE);
        }

        @Test
        void shouldKeepJaxRsInResources() {
            only("jakarta.ws.rs..", "org.eclipse.microprofile.openapi..")
                    .in("..rest..")
                    .because("only the API's boundary knows that there is HTTP")
                    .check(HOUSE);
        }

        @Test
        void shouldKeepTheEngineBehindItsRooms() {
            only("org.camunda..")
                    .in(packageOf("workflow"), packageOf("worklist"), "..process..")
                    .because("the engine's last free release is out: a fork must be a change of imports in few rooms")
                    .check(HOUSE);
        }

        @Test
        void shouldKeepTheServersOwnClassesInTheLauncher() {
            only("fish.payara..", "com.sun..", "org.glassfish..")
                    .in(packageOf("launcher"))
                    .because("the application is written against Jakarta EE, not against one server")
                    .check(HOUSE);
        }

        @Test
        void shouldReachHibernateOnlyByItsStandard() {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.hibernate..")
                    .because("what Jakarta Persistence has does; the provider is configured, not called")
                    .check(HOUSE);
        }
    }

    @Nested
    class Transactions {

        @Test
        void shouldNotBeginInPagesResourcesOrProcesses() {
            noClasses()
                    .that()
                    .resideInAnyPackage("..web..", "..rest..", "..process..")
                    .should()
                    .beAnnotatedWith(Transactional.class)
                    .because("a step is one transaction, and it begins in the service that takes the step")
                    .check(HOUSE);
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage("..web..", "..rest..", "..process..")
                    .should()
                    .beAnnotatedWith(Transactional.class)
                    .because("a step is one transaction, and it begins in the service that takes the step")
                    .check(HOUSE);
        }

        @Test
        void shouldNotBeOpenedByHand() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.chuangwen.workflow")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(UserTransaction.class)
                    .because("a transaction opened by hand is one somebody forgets to close; only the engine, which"
                            + " begins its timers' transactions itself, is given a way to")
                    .check(HOUSE);
        }

        @Test
        void shouldSurroundEveryServiceWithAnEntityManager() {
            classes()
                    .that()
                    .areAnnotatedWith(ApplicationScoped.class)
                    .and(haveAField(EntityManager.class))
                    .should(beTransactional())
                    .because(
                            "a service that can be called from anywhere must not depend on its caller for a transaction")
                    .check(HOUSE);
        }

        @Test
        void shouldKeepTheDatabaseOutOfPagesAndResources() {
            noClasses()
                    .that()
                    .resideInAnyPackage("..web..", "..rest..", "..process..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..")
                    .because("pages, resources and delegates call services, which check who may do what")
                    .check(HOUSE);
        }
    }

    @Nested
    class Aggregates {

        @Test
        void shouldHideTheirFields() {
            fields().that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .and()
                    .areNotStatic()
                    .should()
                    .bePrivate()
                    .because("an aggregate checks its own rules; a field that others write checks nothing")
                    .check(HOUSE);
        }

        @Test
        void shouldChangeByVerbs() {
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .haveNameMatching("set[A-Z].*")
                    .because("an aggregate tells the business story: dispatchTo, not setStatus")
                    .check(HOUSE);
        }
    }

    @Nested
    class Habits {

        @Test
        void shouldUseTheTimeApiOfThisCentury() {
            noClasses()
                    .that(resideOutsideOfPackages("..process..", packageOf("workflow"))
                            .and(doNotReadPhotos()))
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
                    .because("an Instant says what it is; only the engine and the photo reader speak in Dates")
                    .check(HOUSE);
        }

        @Test
        void shouldLogInsteadOfPrinting() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(packageOf("launcher"))
                    .should(ACCESS_STANDARD_STREAMS)
                    .because(
                            "what is printed has no time, no level and no place; only the launcher speaks to a console")
                    .check(HOUSE);
            noClasses()
                    .should()
                    .callMethod(Throwable.class, "printStackTrace")
                    .because("an exception is told to a person or logged")
                    .check(HOUSE);
        }

        @Test
        void shouldNotWaitByTheClock() {
            noClasses()
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .because("whoever sleeps guesses; wait for what is waited for")
                    .check(HOUSE);
        }

        @Test
        void shouldInjectFieldsThatOthersCannotReach() {
            noFields()
                    .that()
                    .areAnnotatedWith(Inject.class)
                    .should()
                    .bePublic()
                    .orShould()
                    .beStatic()
                    .because("what a bean needs is its own business")
                    .check(HOUSE);
        }

        @Test
        void shouldKeepPageBeansSmall() {
            classes()
                    .that()
                    .resideInAPackage("..web..")
                    .should(injectAtMost(5))
                    .because("a page that needs more is two pages")
                    .check(HOUSE);
        }
    }

    @Nested
    class Tests {

        private final JavaClasses tests =
                new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages(Production.ROOT);

        @Test
        void shouldNeverBeSwitchedOff() {
            classes().should().notBeAnnotatedWith(Disabled.class).check(tests);
            methods()
                    .should()
                    .notBeAnnotatedWith(Disabled.class)
                    .because("a test that is switched off is forgotten")
                    .check(tests);
        }

        @Test
        void shouldNotWaitByTheClock() {
            noClasses()
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .because("a test that sleeps is slow on good days and fails on bad ones")
                    .check(tests);
        }

        @Test
        void shouldSayWhatMayRunBesideThem() {
            classes()
                    .that()
                    .haveSimpleNameEndingWith("ST")
                    .and(DescribedPredicate.not(startNoApplicationOrComeLast()))
                    .should(queueOrRunAlone())
                    .because("two run at once, and a small machine bears no more servers than that")
                    .check(tests);
        }
    }

    private static Set<String> rooms() {
        return HOUSE.stream()
                .map(type -> type.getPackageName().substring(Production.ROOT.length()))
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(String room) {
        return Production.ROOT + "." + room + "..";
    }

    private static String[] reach(Map.Entry<String, Set<String>> wall) {
        List<String> packages = new ArrayList<>();
        packages.add(packageOf(wall.getKey()));
        wall.getValue().forEach(room -> packages.add(room.equals(ANY) ? Production.ROOT + ".." : packageOf(room)));
        return packages.toArray(String[]::new);
    }

    private static Wall only(String... packages) {
        return new Wall(packages);
    }

    /** {@code only(these packages).in(those rooms)}. */
    private record Wall(String[] packages) {

        com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction in(String... rooms) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(rooms)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages);
        }
    }

    private static DescribedPredicate<JavaClass> haveAField(Class<?> type) {
        return DescribedPredicate.describe(
                "have a field of " + type.getSimpleName(),
                owner -> owner.getAllFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(type)));
    }

    private static ArchCondition<JavaClass> beTransactional() {
        return new ArchCondition<>("be transactional, as a class or in each public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean whole = type.isAnnotatedWith(Transactional.class);
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !whole && !method.isAnnotatedWith(Transactional.class))
                        .forEach(method -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " has no transaction")));
            }
        };
    }

    private static DescribedPredicate<JavaClass> doNotReadPhotos() {
        return DescribedPredicate.not(DescribedPredicate.describe(
                "read photos", type -> type.getName().startsWith(Production.ROOT + ".attachment.PhotoFacts")));
    }

    /** The engine of the properties runs its classes when the other engine has ended, one after the other. */
    private static DescribedPredicate<JavaClass> startNoApplicationOrComeLast() {
        return DescribedPredicate.describe(
                "start no application or come last",
                type -> type.isEquivalentTo(WarContentsST.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Property.class)));
    }

    /** The class itself, or the classes nested in it. */
    private static ArchCondition<JavaClass> queueOrRunAlone() {
        return new ArchCondition<>("have a lock for which they queue, or run alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean does = type.getPackage().getClasses().stream()
                        .filter(one -> one.equals(type)
                                || one.getEnclosingClass().filter(type::equals).isPresent())
                        .anyMatch(one ->
                                one.isMetaAnnotatedWith(ResourceLock.class) || one.isAnnotatedWith(Isolated.class));
                events.add(
                        new SimpleConditionEvent(type, does, type.getName() + " does not say what it may run beside"));
            }
        };
    }

    private static ArchCondition<JavaClass> injectAtMost(int most) {
        return new ArchCondition<>("inject at most " + most + " beans") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long injected = type.getFields().stream()
                        .filter(field -> field.isAnnotatedWith(Inject.class))
                        .count();
                events.add(new SimpleConditionEvent(
                        type, injected <= most, type.getName() + " injects " + injected + " beans"));
            }
        };
    }
}
