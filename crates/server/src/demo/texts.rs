//! What people wrote: reflections, posts, reasons. All invented.

use kernel::{Entropy, Lang};

const REFLECTION: [(&str, &str); 10] = [
    (
        "In my building 42 people hold support jobs, and 9 of them started in the last 12 months.",
        "En mi edificio 42 personas tienen puestos de apoyo y 9 empezaron en los últimos 12 meses.",
    ),
    (
        "Three of those nine left before their first year was over, two of them in the first weeks.",
        "Tres de esas nueve se fueron antes de cumplir un año, dos de ellas en las primeras semanas.",
    ),
    (
        "When I asked one of them why, she said that nobody knew her name until the second month.",
        "Cuando le pregunté a una de ellas por qué, dijo que nadie supo su nombre hasta el segundo mes.",
    ),
    (
        "I remember my own first month: I learned the routine by watching, and I was afraid to ask twice.",
        "Recuerdo mi propio primer mes: aprendí la rutina mirando y me daba miedo preguntar dos veces.",
    ),
    (
        "What helped was one colleague who showed me where the keys hang and who to call when it snows.",
        "Me ayudó una colega que me mostró dónde cuelgan las llaves y a quién llamar cuando nieva.",
    ),
    (
        "We could begin small, with two pairs in one kitchen, and meet for 20 minutes each week.",
        "Podríamos empezar en pequeño, con dos parejas en una cocina y 20 minutos cada semana.",
    ),
    (
        "The hard part is time, because most of us start and leave at different hours.",
        "Lo difícil es el tiempo, porque casi todos entramos y salimos a horas distintas.",
    ),
    (
        "Our supervisor said yes to the room; the paid minutes are still an open question.",
        "Nuestra supervisora dijo que sí al salón; los minutos pagados siguen pendientes.",
    ),
    (
        "I would rather have one promise that we keep than a long list that we forget in October.",
        "Prefiero una promesa que cumplamos a una lista larga que se nos olvide en octubre.",
    ),
    (
        "Next week I will ask two people who have been here a long time whether they would listen to one new person.",
        "La próxima semana voy a preguntar a dos personas con experiencia si escucharían a alguien nuevo.",
    ),
];
const POSTS: [(&str, &str); 6] = [
    (
        "Hello from the bus garage. There are 31 of us, and we mostly see each other at 5 in the morning.",
        "Saludos desde el garaje. Somos 31 y nos vemos sobre todo a las 5 de la mañana.",
    ),
    (
        "I work in a kitchen of six. We lost two people last fall, and I think a name to call would have kept one.",
        "Trabajo en una cocina de seis. Perdimos a dos el otoño pasado; con alguien a quien llamar, una se quedaba.",
    ),
    (
        "Two buildings, one custodian each, so we would meet halfway. Has anybody paired across buildings?",
        "Dos edificios y una persona en cada uno: nos veríamos a medio camino. ¿Alguien lo ha hecho así?",
    ),
    (
        "Our office has a binder for everything but not for people. That is what I want to change.",
        "En nuestra oficina hay carpeta para todo menos para las personas. Eso quiero cambiar.",
    ),
    (
        "I am the only health aide in my school. My mentor could be in another town, and that would be fine.",
        "Soy la única auxiliar de salud en mi escuela. Mi mentora podría estar en otro pueblo y estaría bien.",
    ),
    (
        "We are a team of three, and for once the district sits at the table with us.",
        "Somos un equipo de tres y, por una vez, el distrito se sienta con nosotros.",
    ),
];
const REPLIES: [(&str, &str); 4] = [
    (
        "We did that last year. It worked once both of them had the same break.",
        "Lo hicimos el año pasado. Funcionó cuando las dos tuvieron el mismo descanso.",
    ),
    ("The same here. How did you ask your supervisor?", "Aquí igual. ¿Cómo se lo pidieron a su supervisora?"),
    (
        "Thank you for saying that. I thought we were the only ones.",
        "Gracias por decirlo. Pensé que solo nos pasaba a nosotros.",
    ),
    ("I like the idea of starting with one pair.", "Me gusta la idea de empezar con una pareja."),
];
const TEAM: [(&str, &str); 3] = [
    (
        "I put our five numbers into the draft. Please look at the third one.",
        "Puse nuestras cinco cifras en el borrador. Revisen la tercera, por favor.",
    ),
    (
        "Read it. I would say 9, not 8: the new driver started on Monday.",
        "Ya lo leí. Yo diría 9, no 8: el chofer nuevo empezó el lunes.",
    ),
    ("Changed. See you all at the webinar.", "Cambiado. Nos vemos en el seminario."),
];

const MEETING: (&str, &str) = (
    "We met in the break room at the garage.\n\nEach of us names one new colleague by Friday. Next time we read the \
     first draft of our page together.",
    "Nos reunimos en la sala de descanso del garaje.\n\nCada quien nombra a una persona nueva antes del viernes. La \
     próxima vez leemos juntos el primer borrador de nuestra página.",
);

fn said((en, es): (&'static str, &'static str), lang: Lang) -> &'static str {
    if lang == Lang::Es { es } else { en }
}

fn pick<T: Copy + Default>(from: &[T], entropy: &Entropy) -> T {
    let at = usize::try_from(entropy.below(from.len() as u64)).unwrap_or(0);
    from.get(at).copied().unwrap_or_default()
}

/// A reflection of at least so many words.
pub(super) fn reflection(words: u32, lang: Lang, entropy: &Entropy) -> String {
    let start = usize::try_from(entropy.below(REFLECTION.len() as u64)).unwrap_or(0);
    let mut text = String::new();
    let mut count = 0;
    for (n, sentence) in REFLECTION.iter().cycle().skip(start).enumerate() {
        if count > words {
            break;
        }
        let sentence = said(*sentence, lang);
        count += progress::evidence::count_words(sentence);
        if n > 0 {
            text.push_str(if n % 5 == 0 { "\n\n" } else { " " });
        }
        text.push_str(sentence);
    }
    text
}

/// A post that opens a thread.
pub(super) fn post(lang: Lang, entropy: &Entropy) -> String {
    said(pick(&POSTS, entropy), lang).to_owned()
}

/// A post that answers another.
pub(super) fn reply(lang: Lang, entropy: &Entropy) -> String {
    said(pick(&REPLIES, entropy), lang).to_owned()
}

/// The posts of a team's conversation, in order.
pub(super) fn team(lang: Lang) -> impl Iterator<Item = &'static str> {
    TEAM.into_iter().map(move |post| said(post, lang))
}

/// What a team wrote down after it had met.
pub(super) fn meeting(lang: Lang) -> &'static str {
    said(MEETING, lang)
}
