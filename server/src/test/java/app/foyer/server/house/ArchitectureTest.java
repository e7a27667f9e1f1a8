package app.foyer.server.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.foyer.contract.command.Command;
import app.foyer.contract.event.Event;
import app.foyer.contract.query.Card;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The arrows: {@code server -> {command-side, query-side, search} -> contract}. */
class ArchitectureTest {
    private static final String COMMAND = "app.foyer.command..";
    private static final String QUERY = "app.foyer.query..";
    private static final String SEARCH = "app.foyer.search..";
    private static final String SERVER = "app.foyer.server..";
    private static final String STORED_CARD = "app.foyer.query.answer.StoredCard";
    private static final String WHOLE_CARDS = "app.foyer.query.answer.WholeCards";
    private static final String VISIBILITY = "app.foyer.query.answer.Visibility";
    private static final String[] PURE = {
        "app.foyer.command.decide..", "app.foyer.query.ranking.."
    };

    private static final JavaClasses FOYER =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("app.foyer");

    private static void check(ArchRule rule) {
        rule.check(FOYER);
    }

    @Test
    void theContractKnowsNobody() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.foyer.contract..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "app.foyer.contract..",
                                "java..",
                                "org.jspecify.annotations..",
                                "com.fasterxml.jackson.annotation..",
                                "io.hypersistence.tsid.."));
    }

    @Test
    void theSidesNeverSeeEachOtherNorTheServer() {
        check(noArrow(COMMAND, QUERY, SEARCH, SERVER));
        check(noArrow(QUERY, COMMAND, SEARCH, SERVER));
        check(noArrow(SEARCH, COMMAND, QUERY, SERVER));
    }

    private static ArchRule noArrow(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }

    @Test
    void theServerKnowsOnlyTheSidesConfigurations() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(SERVER)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(COMMAND, QUERY, SEARCH)
                                        .and(not(configurationOrItsSettings()))));
    }

    @Test
    void onlyConfigurationsArePublicAtTheDoorOfASide() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage(
                                "app.foyer.command", "app.foyer.query", "app.foyer.search")
                        .and()
                        .arePublic()
                        .should(ArchConditions.be(configurationOrItsSettings())));
    }

    private static DescribedPredicate<JavaClass> configurationOrItsSettings() {
        return DescribedPredicate.describe(
                "a configuration or nested in one",
                type -> {
                    JavaClass outermost = type;
                    while (outermost.getEnclosingClass().isPresent()) {
                        outermost = outermost.getEnclosingClass().orElseThrow();
                    }
                    return simpleNameEndingWith("Configuration").test(outermost);
                });
    }

    /** Who makes cards otherwise passes by the one policy of who may see what. */
    @Test
    void idsBecomePostCardsWhereItIsDecidedWhoSeesThem() {
        var makesCards = in(STORED_CARD).or(in(Card.class.getName()));
        check(
                noClasses()
                        .that(not(makesCards))
                        .should()
                        .callConstructorWhere(targetOwner(in(Card.class.getName()))));
        check(
                noClasses()
                        .that(not(makesCards.or(within(WHOLE_CARDS))))
                        .should()
                        .dependOnClassesThat(in(STORED_CARD)));
        check(
                noClasses()
                        .that(not(within(WHOLE_CARDS).or(in(VISIBILITY))))
                        .should()
                        .dependOnClassesThat(within(WHOLE_CARDS)));
    }

    /** The class, and those in it. */
    private static DescribedPredicate<JavaClass> within(String name) {
        return DescribedPredicate.describe(
                "is in " + name, type -> (type.getName() + "$").startsWith(name + "$"));
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return DescribedPredicate.describe("is " + name, type -> type.getName().equals(name));
    }

    @Test
    void eachLibraryHasItsRoom() {
        check(onlyIn("redis.clients..", "app.foyer.query.store.redis.."));
        check(onlyIn("org.apache.lucene..", SEARCH));
        check(onlyIn("org.springframework.web..", SERVER));
        check(onlyIn("org.springframework.graphql..", SERVER));
        check(onlyIn("graphql..", SERVER));
    }

    private static ArchRule onlyIn(String library, String room) {
        return noClasses()
                .that(not(resideInAPackage(room)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    @Test
    void decisionsAndRankingArePure() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(PURE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.axonframework..", "org.springframework..", "java.sql.."));
        for (Class<?> impure : new Class<?>[] {Clock.class, Random.class, RandomGenerator.class}) {
            check(
                    noClasses()
                            .that()
                            .resideInAnyPackage(PURE)
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(impure));
        }
    }

    @Test
    void eventsAndCommandsAreRecords() {
        for (Class<?> kind : new Class<?>[] {Event.class, Command.class}) {
            check(classes().that().implement(kind).and().areNotInterfaces().should().beRecords());
        }
    }
}
