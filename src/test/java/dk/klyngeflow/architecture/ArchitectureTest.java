package dk.klyngeflow.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What the modules' own declarations cannot say. ArchUnit refuses a rule that matches no class. */
@AnalyzeClasses(packages = "dk.klyngeflow", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainDoesNotKnowThereIsAnEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..casework..", "..monitoring..", "..identity..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule theProcessPackagesFormNoCircle =
            slices().matching("dk.klyngeflow.casework.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule delegatesAreNamedAfterTheirStep = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .bePackagePrivate();

    /** Time comes from the one clock: a bare now() would live outside the demo's time, and outside the tests'. */
    @ArchTest
    static final ArchRule timeComesFromTheOneClock = noClasses()
            .that()
            .resideOutsideOfPackage("..deadlines..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule engineInternalsStayInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages("..casework.engine..", "..identity..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");
}
