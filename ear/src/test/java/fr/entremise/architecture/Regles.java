package fr.entremise.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static fr.entremise.architecture.Regle.enfreinteEnsemble;
import static fr.entremise.architecture.Regle.enfreinteParChacune;
import static fr.entremise.architecture.Regle.regle;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.entremise.common.faute.ClasseSansEtage;
import fr.entremise.common.model.faute.EntiteModifiable;
import fr.entremise.common.model.faute.EntiteOuverte;
import fr.entremise.common.model.faute.ModeleQuiAppelleUnService;
import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Appelant;
import fr.entremise.common.service.HorlogeProducer;
import fr.entremise.common.service.faute.Bavardage;
import fr.entremise.common.service.faute.EcritureSansJournal;
import fr.entremise.common.service.faute.Faussaire;
import fr.entremise.common.service.faute.HorsDesEcransPage;
import fr.entremise.common.service.faute.Interrogation;
import fr.entremise.common.service.faute.MandateHelper;
import fr.entremise.common.service.faute.Montre;
import fr.entremise.common.service.faute.PorteSansGarde;
import fr.entremise.common.service.faute.VieilleDate;
import fr.entremise.common.web.faute.EntiteAffichee;
import fr.entremise.common.web.faute.Ressource;
import fr.entremise.common.web.faute.StockageAffiche;
import fr.entremise.common.web.faute.Tableau;
import fr.entremise.fournisseuridentite.service.DemandeConnexion;
import fr.entremise.franceconnect.service.Authentifications;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.SecondFacteurVerifie;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.habilitation.service.SecondFacteur;
import fr.entremise.journal.model.faute.EntiteQuiTientUnMandat;
import fr.entremise.journal.model.faute.JournalQuiConnaitLeMandat;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.AutorisationEnVigueur;
import fr.entremise.mandat.model.Consentement;
import fr.entremise.mandat.model.ConsentementRecueilli;
import fr.entremise.mandat.model.faute.MandatQuiConnaitLeJournal;
import fr.entremise.mandat.service.Autorisations;
import fr.entremise.mandat.service.ExportComplet;
import fr.entremise.mandat.service.VerificationMandat;
import fr.entremise.notification.service.BoiteDEnvoi;
import fr.entremise.usager.model.UsagerAuthentifie;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The rules of the code. */
final class Regles {

    /**
     * No act of theirs: who calls, messages whose act was journalled, what anybody reads on a paper, and logins under
     * way, of which the confirmation is the act.
     */
    private static final Class<?>[] SANS_JOURNAL = {
        Appelant.class, BoiteDEnvoi.class, VerificationMandat.class, DemandeConnexion.class, ExportComplet.class
    };

    /** The PDF, its seal, the messages of OpenID Connect and their keys: their libraries know no other date. */
    private static final Set<String> AVEC_DATE = Set.of(
            "fr.entremise.mandat.service.MiseEnPagePdf",
            "fr.entremise.mandat.service.CachetPades",
            "fr.entremise.habilitation.service.ClientSignature",
            "fr.entremise.common.service.TrousseauSignature",
            "fr.entremise.fournisseuridentite.service.EmissionJetons");

    static final List<Regle> TOUTES = List.of(
            regle(
                    "every class is in a layer of a feature",
                    classes()
                            .should()
                            .resideInAnyPackage(
                                    "fr.entremise.*.model..", "fr.entremise.*.service..", "fr.entremise.*.web.."),
                    enfreinteParChacune(ClasseSansEtage.class)),
            regle(
                    "web → service → model only",
                    layeredArchitecture()
                            .consideringOnlyDependenciesInLayers()
                            .withOptionalLayers(true)
                            .layer("model")
                            .definedBy("..model..")
                            .layer("service")
                            .definedBy("..service..")
                            .layer("web")
                            .definedBy("..web..")
                            .whereLayer("web")
                            .mayNotBeAccessedByAnyLayer()
                            .whereLayer("service")
                            .mayOnlyBeAccessedByLayers("web"),
                    enfreinteEnsemble(ModeleQuiAppelleUnService.class, Aleas.class)),
            regle(
                    "features have no cycles",
                    slices().matching("fr.entremise.(*)..").should().beFreeOfCycles(),
                    enfreinteEnsemble(JournalQuiConnaitLeMandat.class, MandatQuiConnaitLeJournal.class)),
            regle(
                    "no feature depends on another without an arrow of features.puml",
                    classes()
                            .should(adhereToPlantUmlDiagram(
                                    Code.document("architecture/features.puml"),
                                    consideringOnlyDependenciesInDiagram())),
                    enfreinteParChacune(EntiteQuiTientUnMandat.class)),
            regle(
                    "pages never touch entities nor storage",
                    noClasses()
                            .that()
                            .resideInAPackage("..web..")
                            .should()
                            .dependOnClassesThat()
                            .areAnnotatedWith(Entity.class)
                            .orShould()
                            .dependOnClassesThat()
                            .areAssignableTo(EntityManager.class),
                    enfreinteParChacune(EntiteAffichee.class, StockageAffiche.class)),
            regle(
                    "storage stays in the model",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..model..")
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(EntityManager.class),
                    enfreinteParChacune(Interrogation.class)),
            regle(
                    "the fields of entities are private",
                    fields().that()
                            .areDeclaredInClassesThat()
                            .areAnnotatedWith(Entity.class)
                            .and()
                            .areNotStatic()
                            .should()
                            .bePrivate(),
                    enfreinteParChacune(EntiteOuverte.class)),
            regle(
                    "entities have no setters",
                    methods()
                            .that()
                            .areDeclaredInClassesThat()
                            .areAnnotatedWith(Entity.class)
                            .should()
                            .haveNameNotMatching("set[A-Z].*"),
                    enfreinteParChacune(EntiteModifiable.class)),
            regle(
                    "an entity holds no entity of another feature, only its id",
                    fields().that()
                            .areDeclaredInClassesThat()
                            .areAnnotatedWith(Entity.class)
                            .should(nommerAucuneEntiteDUneAutreFeature()),
                    enfreinteParChacune(EntiteQuiTientUnMandat.class)),
            regle(
                    "the time comes from the injected clock",
                    noClasses()
                            .that()
                            .doNotBelongToAnyOf(HorlogeProducer.class)
                            .should(callMethodWhere(describe("reads the time", Regles::litLHeure))),
                    enfreinteParChacune(
                            Montre.ParInstant.class,
                            Montre.ParDate.class,
                            Montre.ParFuseau.class,
                            Montre.ParHorloge.class,
                            Montre.ParSysteme.class)),
            regle(
                    "every door that writes keeps the journal",
                    classes()
                            .that()
                            .areAnnotatedWith(Stateless.class)
                            .and()
                            .haveSimpleNameNotStartingWith("Consultation")
                            .and()
                            .doNotBelongToAnyOf(SANS_JOURNAL)
                            .should(dependOnClassesThat(
                                    describe("the journal", classe -> classe.isEquivalentTo(Journal.class)))),
                    enfreinteParChacune(EcritureSansJournal.class)),
            regle(
                    "every way into an EJB says who may take it",
                    classes().that(describe("are EJBs", Regles::estUnEjb)).should(direQuiPeutEntrer()),
                    enfreinteParChacune(PorteSansGarde.class)),
            regle(
                    "one word per concept",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..fournisseuridentite..")
                            .should()
                            .haveNameMatching(
                                    ".*\\.\\w*(Mandate|Helper|Procedure|User|Util|Manager|Impl|Dto)s?(?![a-z]).*"),
                    enfreinteParChacune(MandateHelper.class)),
            regle(
                    "a bean behind a page is called after its page, and is where pages are",
                    classes()
                            .that()
                            .areAnnotatedWith(Named.class)
                            .should()
                            .haveSimpleNameEndingWith("Page")
                            .andShould()
                            .resideInAPackage("..web.."),
                    enfreinteParChacune(Tableau.class, HorsDesEcransPage.class)),
            regle(
                    "HTTP resources are in fournisseuridentite.web only",
                    classes()
                            .that()
                            .areAnnotatedWith(Path.class)
                            .should()
                            .resideInAPackage("fr.entremise.fournisseuridentite.web.."),
                    enfreinteParChacune(Ressource.class)),
            regle(
                    "no old date, but where a library asks for one",
                    noClasses()
                            .that(describe(
                                    "no library asks for a date", classe -> !AVEC_DATE.contains(classe.getName())))
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(Date.class)
                            .orShould()
                            .dependOnClassesThat()
                            .areAssignableTo(Calendar.class),
                    enfreinteParChacune(VieilleDate.class)),
            regle(
                    "what is said goes through the log",
                    noClasses()
                            .should()
                            .accessField(System.class, "out")
                            .orShould()
                            .accessField(System.class, "err")
                            .orShould(callMethodWhere(describe(
                                    "prints a stack trace",
                                    appel -> appel.getName().equals("printStackTrace")))),
                    enfreinteParChacune(Bavardage.Sortie.class, Bavardage.Erreur.class, Bavardage.Trace.class)),
            preuve(
                    AidantHabilite.class,
                    Habilitations.class,
                    Faussaire.DAidant.class,
                    Faussaire.DAidantParReference.class),
            preuve(SecondFacteurVerifie.class, SecondFacteur.class, Faussaire.DeSecondFacteur.class),
            preuve(ConsentementRecueilli.class, Consentement.class, Faussaire.DeConsentement.class),
            preuve(UsagerAuthentifie.class, Authentifications.class, Faussaire.DUsager.class),
            preuve(AutorisationEnVigueur.class, Autorisations.class, Faussaire.DAutorisation.class));

    private Regles() {}

    private static Regle preuve(Class<?> preuve, Class<?> seul, Class<?>... fautives) {
        return regle(
                "only " + seul.getSimpleName() + " makes the proof " + preuve.getSimpleName(),
                noClasses()
                        .that()
                        .doNotBelongToAnyOf(seul)
                        .should()
                        .accessTargetWhere(target(owner(equivalentTo(preuve))).and(target(name("<init>")))),
                enfreinteParChacune(fautives));
    }

    private static boolean litLHeure(JavaMethodCall appel) {
        var cible = appel.getTarget();
        var sansHorloge = cible.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        if (cible.getOwner().isEquivalentTo(Clock.class)) {
            return cible.getName().startsWith("system") || (cible.getName().startsWith("tick") && sansHorloge);
        }
        if (cible.getOwner().isEquivalentTo(System.class)) {
            return cible.getName().equals("currentTimeMillis")
                    || cible.getName().equals("nanoTime");
        }
        return cible.getOwner().getPackageName().equals("java.time")
                && cible.getName().equals("now")
                && sansHorloge;
    }

    private static boolean estUnEjb(JavaClass classe) {
        return Stream.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class)
                .anyMatch(classe::isAnnotatedWith);
    }

    private static ArchCondition<JavaClass> direQuiPeutEntrer() {
        return condition("say who may take it", (classe, constats) -> {
            if (!ditQui(classe)) {
                classe.getMethods().stream()
                        .filter(methode -> methode.getModifiers().contains(JavaModifier.PUBLIC) && !ditQui(methode))
                        .forEach(methode -> refuser(constats, methode, "is open to nobody knows whom"));
            }
        });
    }

    private static boolean ditQui(CanBeAnnotated element) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(element::isAnnotatedWith);
    }

    private static ArchCondition<JavaField> nommerAucuneEntiteDUneAutreFeature() {
        return condition(
                "name no entity of another feature",
                (champ, constats) -> champ.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class)
                                && !feature(type).equals(feature(champ.getOwner())))
                        .forEach(type -> refuser(constats, champ, "names " + type.getName())));
    }

    private static String feature(JavaClass classe) {
        return classe.getPackageName().split("\\.", -1)[2];
    }

    private static <T> ArchCondition<T> condition(String phrase, BiConsumer<T, ConditionEvents> examen) {
        return new ArchCondition<>(phrase) {
            @Override
            public void check(T element, ConditionEvents constats) {
                examen.accept(element, constats);
            }
        };
    }

    private static void refuser(ConditionEvents constats, JavaMember membre, String pourquoi) {
        constats.add(SimpleConditionEvent.violated(membre, membre.getFullName() + " " + pourquoi));
    }
}
