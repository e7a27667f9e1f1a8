package app.foyer.server.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** What sample members are called, and what they reply: a few sentences of our own. */
final class SampleWords {
    /** Names that come before "Sample" are nobody's. */
    static final List<String> NAMES =
            List.of(
                    "Ada", "Abel", "Alma", "Anouk", "Arvid", "Aya", "Basil", "Bea", "Bruno",
                    "Carla", "Cleo", "Cyril", "Dalia", "Darko", "Dora", "Edda", "Eli", "Emre",
                    "Enzo", "Esra", "Fanny", "Felix", "Flora", "Gael", "Greta", "Gus", "Hana",
                    "Hugo", "Ida", "Ilya", "Imre", "Iris", "Ivo", "Jada", "Jona", "Juno", "Kaia",
                    "Karim", "Kiran", "Lars", "Lea", "Linus", "Lola", "Luca", "Maja", "Malik",
                    "Mara", "Mika", "Mina", "Moritz", "Nadia", "Nara", "Nico", "Nils", "Noa",
                    "Nora", "Olga", "Omar", "Oskar", "Pia", "Quinn", "Rafa", "Remi", "Rosa",
                    "Ruben", "Ruth", "Sami", "Sara", "Selma", "Silas", "Sofia", "Tara", "Theo",
                    "Tilda", "Timo", "Uma", "Vera", "Vito", "Wanda", "Willa", "Xenia", "Yann",
                    "Yara", "Yuki", "Zeno", "Zoe");

    private static final List<String> ENGLISH =
            List.of(
                    "Thanks for posting this.",
                    "I had not seen that before.",
                    "Could you say a little more about how you got there?",
                    "This made my morning.",
                    "I tried something similar once; it took me three attempts.",
                    "Welcome! Good to have you here.",
                    "Saved for the weekend.",
                    "What would you do differently next time?",
                    "I agree with most of it, and wonder about the rest.",
                    "Somebody here will know more, but this looks right to me.",
                    "Nice one.",
                    "Do you have another picture, or a link?",
                    "I learned something from this, thank you.",
                    "I have the same question.",
                    "That is a good way to put it.",
                    "Please keep us posted.",
                    "How long did it take you?",
                    "Is there a book that you would start with?");
    private static final List<String> FRENCH =
            List.of(
                    "Merci pour le partage.",
                    "Je ne connaissais pas du tout.",
                    "Bienvenue parmi nous !",
                    "Tu peux en dire un peu plus ?",
                    "Je me pose la même question.",
                    "Très juste.");
    private static final List<String> GERMAN =
            List.of(
                    "Danke fürs Teilen.",
                    "Das kannte ich noch nicht.",
                    "Willkommen in der Runde!",
                    "Magst du mehr dazu schreiben?",
                    "Das frage ich mich auch.",
                    "Gut beobachtet.");
    private static final List<String> ITALIAN =
            List.of(
                    "Grazie per aver condiviso.",
                    "Non lo conoscevo.",
                    "Benvenuto tra noi!",
                    "Ci racconti qualcosa di più?",
                    "Me lo chiedo anch'io.",
                    "Ben detto.");

    private SampleWords() {}

    /** A reply in a community's language. */
    static String reply(String language, RandomGenerator random) {
        List<String> sentences =
                switch (language) {
                    case "fr" -> FRENCH;
                    case "de" -> GERMAN;
                    case "it" -> ITALIAN;
                    default -> ENGLISH;
                };
        return sentences.get(random.nextInt(sentences.size()));
    }
}
