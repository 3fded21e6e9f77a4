# Las palabras de Waymark en español latinoamericano. Mismas claves y mismos argumentos que en inglés, mismo orden.
# Se trata de tú; mayúscula solo al inicio; comillas «»; espacios duros se escriben {"\u00A0"}.
# Los números eligen el plural; años, fechas y horas llegan como texto.

## date-, time-, zone-, day-, ago-, amount-, deadline-, session-, list-, language-, greeting: las partes de las oraciones

date-long = { $weekday } { $day } de { $month } de { $year }
date-weekday = { $weekday } { $day } de { $month }
date-year = { $day } de { $month } de { $year }
date-short = { $day } de { $month }
date-month-year = { $month } de { $year }
date-span = del { $first } al { $last }
date-span-month = del { $first } al { $last } de { $month }
date-span-year = { $span } de { $year }
date-month =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
date-weekday-name =
    { $weekday ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    }
date-weekday-short =
    { $weekday ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[7] dom
    }

time =
    { $half ->
        [am] { $clock }{"\u00A0"}a.{"\u00A0"}m.
       *[pm] { $clock }{"\u00A0"}p.{"\u00A0"}m.
    }
time-zone = { $time }, { $zone }
time-span = de { $start } a { $end }
time-at =
    { $hour ->
        [1] a la { $time }
       *[other] a las { $time }
    }

zone-name =
    { $region ->
        [eastern] hora del este
        [central] hora del centro
        [mountain] hora de la montaña
        [arizona] hora de Arizona
        [pacific] hora del Pacífico
        [alaska] hora de Alaska
        [hawaii] hora de Hawái
        [atlantic] hora del Atlántico
       *[utc] UTC
    }
zone-season =
    { $season ->
        [daylight] hora de verano
       *[standard] hora estándar
    } { $region ->
        [eastern] del este
        [central] del centro
        [mountain] de la montaña
        [pacific] del Pacífico
        [alaska] de Alaska
       *[atlantic] del Atlántico
    }
zone-city = hora de { $city }
zone-yours = { $zone }, tu hora.
zone-plain = { $zone }.

session-when = { $date }, { $span }
session-zones = { $mine } { $own }.

deadline-own = { $date } { $time }, { $zone }
deadline-both = { $own }. En tu hora: { $yours }.
deadline-yours = { $own }, tu hora.
deadline-only = { $own }.
deadline-in-sentence = { $own } (en tu hora: { $yours })
deadline-due = hasta el { $date }, { $time }
deadline-due-date = hasta el { $date }

day-near =
    { $offset ->
        [-1] ayer
        [0] hoy
       *[1] mañana
    }
day-the = el { $day }
day-time = { $day } { $time }

ago-now = ahora mismo
ago-minutes =
    { $count ->
        [one] hace { $count } minuto
       *[other] hace { $count } minutos
    }
ago-hours =
    { $count ->
        [one] hace { $count } hora
       *[other] hace { $count } horas
    }

amount-playback = { $at } de { $of }
amount-s = { $count }{"\u00A0"}s
amount-min = { $count }{"\u00A0"}min
amount-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
amount-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
amount-two = { $first } { $second }
amount-size = { $amount }{"\u00A0"}{ $unit }

list-and = { $rest } y { $last }
list-and-before-i = { $rest } e { $last }
language-name =
    { $tag ->
        [en] inglés
       *[es] español
    }
greeting =
    { $part ->
        [morning] Buenos días, { $name }
        [afternoon] Buenas tardes, { $name }
        [evening] Buenas noches, { $name }
       *[any] Hola, { $name }
    }

## site-: the frame of every page
site-skip = Ir al contenido
site-demo = Este es un servidor de demostración. Sus personas y su trabajo son inventados, y lo olvida todo al detenerse.
site-demo-clock = Ajusta su reloj
site-nav-label = Principal
site-nav-today = Hoy
site-nav-course = Curso
site-nav-team = Equipo
site-nav-catalogue = Catálogo
site-nav-courses = Cursos
site-nav-recordings = Grabaciones
site-nav-certificates = Certificados
site-nav-cohorts = Cohortes
site-nav-sessions = Sesiones
site-nav-messages = Mensajes
site-nav-schedule = Calendario
site-nav-applications = Solicitudes
site-nav-people = Personas
site-nav-log = Auditoría
site-area-learn = Aprender
site-area-facilitate = Facilitar
site-area-coordinate = Coordinar
site-area-observe = Observar
site-area-admin = Administrar
site-account = Cuenta: { $name }
site-profile = Perfil y zona horaria
site-security = Acceso y seguridad
site-notifications = Avisos
site-my-certificates = Mis certificados
site-sign-in = Iniciar sesión
site-sign-out = Cerrar sesión
site-times-shown = Las horas se muestran en { $zone }.
site-change-zone = Cambiar
site-footer-label = Sitio
site-help = Ayuda
site-accessibility = Accesibilidad
site-privacy = Privacidad
site-verify = Verificar un certificado
site-feed = Canal de novedades
site-about = Sobre este sitio

## sign-in-, account-, welcome-: signing in and one's own account

sign-in-title = Iniciar sesión
sign-in-email = Correo electrónico
sign-in-password = Contraseña
sign-in-not-mine = Este dispositivo no es mío
sign-in-forgotten = ¿Olvidaste tu contraseña?
sign-in-refused = No has iniciado sesión
sign-in-demo-title = Pruébalo
sign-in-demo-words = Elige quién quieres ser. Todas estas personas tienen la contraseña { $password }.
sign-in-demo-as = { $role ->
    [visitor] Sin curso
    [learner] Participante
    [facilitator] Facilitación
    [coordinator] Coordinación
    [observer] Observación
   *[admin] Administración
}: { $account }

welcome-title = Te damos la bienvenida
welcome-words = Este sitio es nuevo. Serás la primera persona que lo administre.
welcome-begin = Crear mi cuenta
account-pages = Cuenta
account-name = Nombre
account-name-hint = Como debe aparecer en un certificado.
account-phone = Teléfono
account-job = Puesto
account-zone = Zona horaria
account-zone-hint = Todas las horas se muestran en ella. Para encontrar una ciudad, abre la lista y escribe sus primeras letras.
account-zone-none = La del sitio o la de la cohorte
account-language = Idioma
account-language-none = El del navegador
account-theme = Colores
account-theme-hint = En este navegador.
account-theme-name = { $theme ->
    [light] Claros
    [dark] Oscuros
   *[device] Los del dispositivo
}
account-theme-choose = Usar estos colores
password-rule = Al menos 15 caracteres. Cuatro o cinco palabras seguidas se recuerdan fácilmente y son difíciles de adivinar.
password-length = # de 15 caracteres
password-now = Contraseña actual
password-new = Contraseña nueva
password-new-title = Establece una contraseña nueva
password-new-for = Para { $email }. Tu sesión se cierra en todos los demás lugares.
password-set = Establecer la contraseña
password-ends-others = Tu sesión se cierra en todos los demás lugares.
password-not-yours = Esta no es tu contraseña.
proof-title = ¿Eres tú?
proof-words = Lo que sigue cambia mucho. Demuestra con la contraseña de { $email } que eres tú; vale durante 10 minutos.
security-password = Contraseña
security-where = Dónde tienes la sesión abierta
security-end-others = Cerrar sesión en los demás lugares
security-here = Aquí
security-unknown-browser = Un navegador
security-last-used = { $own ->
    [false] No es tu dispositivo. Último uso: { $when }
   *[true] Último uso: { $when }
}
toast-password-set = Tu contraseña está establecida.
toast-signed-out-there = Sesión cerrada ahí.
zone-common = Habituales

settings-title = El sitio
settings-name = Nombre del sitio
settings-contact = Correo para preguntas
settings-contact-hint = Aparece en las páginas de ayuda.
settings-hue = Color
settings-hue-hint = Todos los colores del sitio salen de este; el contraste no cambia.
settings-preview = Mostrarlo
settings-zone = Zona horaria
settings-zone-hint = Para personas cuya zona no se conoce.
settings-languages = Idiomas que se ofrecen
settings-default-language = Primer idioma
settings-default-language-hint = Para personas cuyo navegador no pide ninguno de estos.
settings-logo = Logotipo
settings-logo-file = Imagen
settings-logo-hint = PNG, JPEG o WebP, de 500 KB como máximo. Aparece antes del nombre.
settings-logo-put = Usar esta imagen
settings-logo-refused = Elige una imagen PNG, JPEG o WebP de 500 KB como máximo.
texts-title = Textos del sitio
texts-words = Están al pie de cada página. Lo que escribas aquí reemplaza el texto que trae Waymark.
texts-markdown = Se escriben en Markdown; la primera línea, con un #, es el título. Deja vacíos los dos idiomas para volver al texto que trae Waymark.
texts-name = { $slug ->
    [help] Ayuda
    [privacy] Privacidad
    [accessibility] Accesibilidad
   *[about] Sobre este sitio
}
site-version = Versión
site-zone-rules = Reglas de zonas horarias
site-contact-words = ¿Preguntas? Escribe a

setup-admin = El sitio de un vistazo
setup-title = Un sitio nuevo necesita
todo-title = Lo que te espera
todo-none = Nada te espera
todo-none-words = Solicitudes, sesiones, grabaciones y correo están en orden.
todo-places = Dónde está cada cosa
todo-applications =
    { $count ->
        [one] Una solicitud espera respuesta
       *[other] { $count } solicitudes esperan respuesta
    }
todo-host = Aún sin quien la dirija: { $webinar }
todo-room = Aún sin sala: { $webinar }
todo-recording = Aún sin grabación: { $webinar }
todo-mail =
    { $count ->
        [one] Se desistió de enviar un mensaje
       *[other] Se desistió de enviar { $count } mensajes
    }
todo-mail-words = Mira por qué y envía de nuevo lo que se pueda arreglar.
todo-begins = { $name } empieza el { $day }
todo-draft = Aún sin publicar: { $name }
todo-taken = Lugares ocupados: { $taken }
todo-running = Cohortes en curso
todo-learners = Participantes en ellas
todo-sessions = Sesiones en las próximas 4 semanas
setup-step = { $step ->
    [site] Un nombre y una zona horaria
    [course] Un curso
    [people] Personas
   *[cohort] Una cohorte
}
setup-how = { $step ->
    [site] También su color, sus idiomas y a quién escribir.
    [course] Escribe uno aquí, o léelo de una carpeta de textos con un comando:
    [people] Anota a las personas una por una, o importa una lista con un comando.
   *[cohort] Una edición del curso con fechas, con alguien que la facilita.
}

## kind-, how-, part-, role-, level-, …-state-: las palabras del dominio, elegidas por la palabra guardada

kind-name =
    { $kind ->
        [page] Lectura
        [video] Video
        [document] Documento
        [quiz] Cuestionario
        [reflection] Reflexión
        [discussion] Conversación
        [webinar] Seminario web
       *[external] Enlace
    }
how-name =
    { $how ->
        [live] En vivo
        [make_up] Recuperado
        [excused] Con justificación
        [group] Visto en grupo
        [recording] Por grabación
       *[missed] Perdido
    }
how-letter =
    { $how ->
        [live] L
        [make_up] M
        [excused] E
        [group] G
        [recording] R
       *[missed] ×
    }
how-counts =
    { $how ->
        [live] Cuenta para tu avance y para el certificado.
        [make_up] Cuenta para tu avance y para el certificado.
        [excused] Cuenta para tu avance y para el certificado.
        [group] Cuenta para tu avance, no para el certificado.
        [recording] Cuenta para tu avance, no para el certificado.
       *[missed] No cuenta.
    }
how-legend = Cómo cuenta un seminario web
part-name =
    { $part ->
        [esp] Profesional de apoyo educativo
        [local_leader] Líder local
        [state_staff] Personal estatal
       *[employer] Representante del empleador
    }
part-short =
    { $part ->
        [esp] ESP
        [local_leader] Líder local
        [state_staff] Personal estatal
       *[employer] Representante del empleador
    }
part-heading = Participa como
role-name =
    { $role ->
        [admin] Administración
        [coordinator] Coordinación
        [facilitator] Facilitación
        [observer] Observación
       *[learner] Participante
    }
level-name =
    { $level ->
        [national] Asociación nacional
        [state] Asociación estatal
       *[local] Asociación local
    }
person-state-name =
    { $state ->
        [active] Activa
       *[suspended] Suspendida
    }
course-state-name =
    { $state ->
        [draft] Borrador
        [published] Publicado
       *[retired] Retirado
    }
cohort-state-name =
    { $state ->
        [draft] Borrador
        [published] Publicada
        [open] Abierta para solicitudes
        [running] En curso
        [ended] Terminada
        [cancelled] Cancelada
       *[archived] Archivada
    }
application-kind-name =
    { $kind ->
        [team] Equipo
       *[individual] Individual
    }
application-state-name =
    { $state ->
        [draft] Borrador
        [submitted] Enviada
        [accepted] Aceptada
        [waitlisted] En lista de espera
        [declined] Rechazada
        [offered] Lugar ofrecido
        [lapsed] Oferta vencida
        [withdrawn] Retirada
       *[expired] No enviada a tiempo
    }
seat-state-name =
    { $state ->
        [invited] Con invitación
        [confirmed] Confirmado
        [enrolled] Inscrito
        [refused] Rechazado
        [lapsed] Vencido
       *[left] Dejado
    }
enrolment-state-name =
    { $state ->
        [active] Activa
        [completed] Completada
        [withdrawn] Retirada
       *[deferred] Aplazada
    }
session-state-name =
    { $state ->
        [draft] Borrador
        [scheduled] Planeada
        [live] En vivo
        [ended] Terminada
       *[cancelled] Cancelada
    }
recording-state-name =
    { $state ->
        [uploading] Subiendo
        [processing] En preparación
        [published] Publicada
        [failed] Con error
       *[retired] Retirada
    }
certificate-state-name =
    { $state ->
        [held] En espera
        [issued] Emitido
       *[revoked] Revocado
    }
request-kind-name =
    { $kind ->
        [excuse] Justificar una ausencia
        [more_time] Más tiempo
       *[attendance] Corregir la asistencia
    }
request-state-name =
    { $state ->
        [open] Abierta
        [granted] Concedida
       *[refused] Rechazada
    }
entry-state-name =
    { $state ->
        [draft] Borrador
        [published] Publicada
       *[retired] Retirada
    }
entry-kind-name =
    { $kind ->
        [course] Curso
       *[informational_webinar] Seminario web informativo
    }
mark-name =
    { $mark ->
        [done] Terminado
        [half] En curso
        [here] Estás aquí
        [later] Aún no se abre
       *[empty] Sin empezar
    }

## webinar-: la página de un seminario web, sus sesiones y la puerta de su sala

webinar-and-module = Seminario web, módulo { $number }
webinar-room-opens = La sala abre { $when }. Puedes dejar esta página abierta.
webinar-room-open = La sala está abierta. Los minutos cuentan desde { $time }.
webinar-look-again = Volver a mirar
webinar-keep-open = La sala se abre en otra ventana. Deja esta página abierta al lado: ella cuenta tus minutos.
webinar-here = Aquí estoy
webinar-here-words = Si un navegador no cuenta por sí solo, pulsa esto más o menos una vez por minuto. Cada vez vale el tiempo desde la anterior, como máximo 60 segundos.
webinar-time-here = Tu tiempo aquí
webinar-counted = { $here } de { $total } minutos; se necesitan { $needed }
webinar-enough = Es suficiente. Cuenta como en vivo.
webinar-to-go =
    { $minutes ->
        [one] 1 minuto más y cuenta
       *[other] { $minutes } minutos más y cuenta
    }
webinar-unreachable = No se puede llegar al servidor. Quédate aquí: el conteo sigue por sí solo en cuanto sea posible.
webinar-how-counts = Cómo cuenta
webinar-be-there = Participa { $needed } de { $total } minutos. Si sales y vuelves, los minutos se suman.
webinar-missed-it = ¿No pudiste ir? Una grabación cuenta para tu progreso, no para el certificado.
webinar-hosts = Quién estará
webinar-host = Dirige la sesión
webinar-at-hand = Para tener a la mano
webinar-captions = Subtítulos: { $languages }
webinar-over = Esta sesión terminó.
webinar-recording-follows = La grabación aparecerá aquí.
webinar-none-planned = Todavía no hay una hora prevista.
webinar-about = Sobre este seminario web
webinar-address-stays = Esta dirección es solo para { $name }. Sigue siendo la misma cuando se mueve una sesión.
webinar-times =
    { $count ->
        [0] Cuándo es
        [one] Cuándo es
       *[other] { $count } horarios, un seminario web
    }
webinar-one-is-enough = Ven al que te convenga. Con uno basta.
webinar-join-address = Tu dirección para entrar
webinar-join = A la sala
webinar-agenda = Qué pasa
webinar-prepare = Antes
webinar-recording = Grabación
webinar-recording-notice = Una grabación cuenta para tu progreso, no para el certificado.
webinar-recording-of = { $language }, { $length }, { $size }
webinar-together = ¿La vieron en grupo?
webinar-together-words = Si varias personas vieron la grabación en un mismo dispositivo, cada una lo confirma aquí por su cuenta. Cuenta para tu progreso, no para el certificado.
webinar-together-confirm = La vi en grupo
webinar-excuse = Pedir que te disculpen
webinar-kept-away = Si algo te lo impidió, avisa a un facilitador.
webinar-follow-up = Después
webinar-feed = Todas tus sesiones en tu propio calendario
webinar-feed-words = Da esta dirección a tu calendario: se actualiza cuando se mueve una sesión. Quien la tenga puede leer tus sesiones, así que guárdala para ti.

## button-: lo que pasa al presionarlo, donde es igual en todas partes

button-save = Guardar
button-save-draft = Guardar como borrador
button-save-and-continue = Guardar y continuar
button-finish-later = Terminar después
button-cancel = Cancelar
button-close = Cerrar
button-back = Volver
button-next = Siguiente
button-previous = Anterior
button-continue = Continuar
button-begin = Empezar
button-open = Abrir
button-add = Agregar
button-remove = Quitar
button-change = Cambiar
button-correct = Corregir
button-clear = Borrar
button-clear-filters = Quitar todos los filtros
button-show = Mostrar
button-search = Buscar
button-print = Imprimir
button-export = Exportar para hoja de cálculo
button-send = Enviar
button-write = Escribir
button-share = Compartir
button-copy = Copiar
button-copied = Copiado
button-try-again = Intentar de nuevo
button-apply = Solicitar un lugar
button-mark-done = Marcar como hecho
button-add-to-calendar = Agregar al calendario
button-go-to-room = Ir a la sala

## form-: lo que comparten los formularios

form-errors =
    { $count ->
        [one] Hay 1 cosa por corregir
       *[other] Hay { $count } cosas por corregir
    }
form-optional = opcional
form-reason = Motivo
form-reason-hint = Se guarda con tu nombre.
form-choose = Elige una opción.
form-choose-several = Elige todas las que correspondan.
form-any = Cualquiera
form-all = Todo
form-yes = Sí
form-no = No
form-saved = Guardado
form-saved-at = Guardado { $when }.
form-not-saved = Aún sin guardar
form-unsent = Aún sin guardar: no se puede llegar al servidor. Lo que escribiste queda en este dispositivo. Envíalo de nuevo cuando tengas conexión.
certificates-none-selected = No se eligió a nadie.
form-nothing-found = No se encontró nada. Cambia o quita los filtros.
form-page-of = Página { $page } de { $pages }

## count-: cantidades

count-activities =
    { $count ->
        [one] { $count } actividad
       *[other] { $count } actividades
    }
count-activities-left =
    { $count ->
        [one] Falta { $count } actividad
       *[other] Faltan { $count } actividades
    }
count-done-of = { $done } de { $of } hechas
count-modules =
    { $count ->
        [one] { $count } módulo
       *[other] { $count } módulos
    }
count-webinars =
    { $count ->
        [one] { $count } seminario web
       *[other] { $count } seminarios web
    }
count-sessions =
    { $count ->
        [one] { $count } sesión
       *[other] { $count } sesiones
    }
count-learners =
    { $count ->
        [one] { $count } participante
       *[other] { $count } participantes
    }
count-teams =
    { $count ->
        [one] { $count } equipo
       *[other] { $count } equipos
    }
count-places =
    { $count ->
        [one] { $count } lugar
       *[other] { $count } lugares
    }
count-places-free =
    { $count ->
        [0] Ningún lugar libre
        [one] { $count } lugar libre
       *[other] { $count } lugares libres
    }
count-days-left =
    { $count ->
        [0] Último día
        [one] Queda { $count } día
       *[other] Quedan { $count } días
    }
count-minutes-of = { $present } de { $planned } minutos
count-questions =
    { $count ->
        [one] { $count } pregunta
       *[other] { $count } preguntas
    }
count-words =
    { $count ->
        [one] { $count } palabra
       *[other] { $count } palabras
    }

## error-: páginas que dicen por qué algo no está o no funcionó

error-request-id = Si nos escribes sobre esto, menciona el número { $id }.
error-to-today = Ir a hoy
error-go-back = Volver
error-offline-title = No tienes conexión
error-offline-text = Trabajas con lo que está guardado en este dispositivo. Lo que hagas se envía cuando vuelva la conexión.

## error-title-: en qué puede terminar una petición en lugar de su página

error-way-home = Ir a la página de inicio
error-title-400 = No se puede leer esta solicitud
error-title-401 = Inicia sesión para continuar
error-title-403 = No permitido
error-title-404 = Aquí no hay nada
error-title-405 = Así no se puede
error-title-409 = Esto no concuerda con lo que ya existe
error-title-413 = Demasiado grande
error-title-415 = Se espera otro tipo de archivo
error-title-421 = Dirección equivocada
error-title-422 = Hay algo que cambiar
error-title-429 = Demasiados intentos
error-title-500 = Algo salió mal
error-title-503 = Hay mucha actividad en este momento
error-title-507 = El almacenamiento está lleno

## reason-: por qué el servidor rechaza o no ha concedido algo; la clave es el código con guiones

# el borde del servidor

reason-not-found = En esta dirección no hay nada, o nada que te corresponda ver. Revisa la dirección o ve a la página de inicio.
reason-method-not-allowed = Esta dirección no se puede usar de este modo.
reason-sign-in-needed = Inicia sesión para continuar.
reason-token-reads-only = Este token solo puede leer. Usa uno que también pueda escribir.
reason-fresh-proof-needed = Demuestra otra vez que eres tú: tu última prueba tiene más de 10 minutos.
reason-malformed = La solicitud no está bien formada: { $what }
reason-unsupported-media-type = Envía JSON con el tipo de contenido application/json.
reason-unknown-field = Aquí no hay ningún campo llamado { $name }.
reason-wrong-value = Este valor no corresponde: { $what }
reason-invalid = Hay datos que corregir.
reason-body-too-large = Lo que se envió es más grande de lo que acepta esta dirección.
reason-cross-site = Esto no vino de nuestra página, así que no se hizo. Abre la página aquí y envíalo de nuevo.
reason-unknown-host = Este servidor no responde con ese nombre.
reason-too-many-tries = Demasiados intentos. Inténtalo de nuevo en { $seconds ->
    [one] 1 segundo
   *[other] { $seconds } segundos
}.
reason-overloaded = El servidor tiene más trabajo del que puede atender ahora. Lo que guardaste se conserva. Espera un momento y carga la página de nuevo.
reason-timed-out = Esto tardó demasiado y se detuvo. Lo que guardaste se conserva. Inténtalo de nuevo.
reason-storage-full = El almacenamiento del servidor está lleno y por ahora no se puede guardar nada. Lo guardado antes está a salvo.
reason-internal = Algo falló de nuestro lado y quedó anotado para quienes cuidan el sitio. Si vuelve a pasar, dinos el número de abajo.
reason-key-reused = Esta clave ya se usó para otra cosa. Vuelve a cargar la página y envíalo de nuevo.
reason-bad-key = La clave debe tener de 8 a 128 letras, cifras o guiones.
reason-bad-cursor = Este cursor no pertenece a esta lista. Comienza de nuevo sin cursor.
reason-bad-limit = El límite debe ser de 1 a { $most }.

## toast- : what just worked, said once on the next page

toast-saved = Guardado
toast-message-sent = El mensaje está en camino
toast-cohort-withdrawn = La cohorte vuelve a ser un borrador
toast-cohort-cancelled = La cohorte está cancelada
toast-team-made = El equipo está formado
toast-recording-published = La grabación está publicada
toast-recording-retired = La grabación está retirada
toast-recording-removed = La grabación está quitada
## reason- : applying, teams and cohorts

reason-application-deadline-passed = El plazo para enviar solicitudes terminó el { $deadline }. Tu borrador queda guardado; escribe a la persona de contacto del curso si necesitas más tiempo.
reason-application-window-not-open = Las solicitudes se abren el { $opens }. Entonces podrás escribir tu borrador y enviarlo.
reason-application-window-still-open = No se ofrece ningún lugar antes de que termine el plazo, el { $deadline }.
reason-application-not-taken = Esta cohorte no recibe solicitudes.
reason-already-applied = Ya tienes una solicitud para esta cohorte. Ábrela para cambiarla, o retírala primero.
reason-already-enrolled = Ya tienes un lugar en esta cohorte.
reason-seat-elsewhere = Ya dijiste que sí a otro equipo de esta cohorte. Sal primero de ese equipo.
reason-team-gone = Este equipo ya no pide lugares, así que no hay nada que contestar.
reason-seat-lapsed = Este asiento esperó tu respuesta hasta el { $at }.
reason-nobody-to-lead = Nadie más ha confirmado, así que nadie podría dirigir el equipo. Mejor retira la solicitud.
reason-reminded-today = Se le escribió hace menos de un día. Puedes recordárselo mañana.
reason-too-many-invitations = Un equipo puede invitar como máximo a { $most } personas, incluidas las que dijeron que no.
reason-not-invited-yet = Falta invitar a alguien de esta página. Guarda tu equipo otra vez.
reason-address-not-whole = Escribe la dirección completa, como nombre@example.org.
reason-address-twice = Esta dirección ya está en el equipo.
reason-not-later = Elige una hora después de la fecha límite de la cohorte, { $deadline }, y después de ahora.
reason-no-draft-here = Nadie con esta dirección tiene un borrador o una solicitud sin decidir para esta cohorte.
reason-question-in-use = Ya hay quien empezó su solicitud. Puedes corregir las palabras, agregar opciones y agregar preguntas que no necesitan respuesta.
reason-options-differ = Escribe al menos dos opciones, una por línea, tantas en inglés como en español.
reason-too-many-questions = Una cohorte hace como máximo { $most } preguntas.
reason-number-out-of-range = Escribe un número de { $least } a { $most }.
reason-choose-one = Elige una de las respuestas.
reason-changed-elsewhere = Esta página se cambió en otro dispositivo. Lo que escribiste sigue aquí.
reason-not-in-this-state = Eso ya no es posible, porque algo cambió mientras tanto. Vuelve a cargar la página para ver cómo está.
reason-not-yours-to-do = Esto lo decide otra persona.
reason-required = Completa este campo.
reason-too-long = Escribe { $most } caracteres como máximo.
reason-phone-not-readable = Escribe el número con 7 a 15 cifras, como (515) 555-0134, o déjalo vacío.
reason-consent-needed = Indica que aceptas cómo se usan tus respuestas. Sin eso no podemos recibir la solicitud.
reason-no-such-association = Elige una asociación de la lista.
reason-no-place-left = Los { $places } lugares están ocupados.
reason-places-taken = Ya hay { $taken } lugares ocupados. Indica al menos esos.
reason-team-passed-over = Este equipo necesita { $needed } lugares juntos y quedan { $left }. Conserva su turno.
reason-team-too-small = Un equipo tiene al menos { $least } personas.
reason-team-too-large = Un equipo tiene { $most } personas como máximo.
reason-in-another-team = Alguien de esta lista está en otro equipo de esta cohorte. Muévalo a este.
reason-application-window-reversed = El plazo de solicitud debe abrir antes de cerrar.
reason-team-range-reversed = Un equipo tiene al menos 2 personas, y el tamaño mayor no es menor que el menor.
reason-slug-not-usable = Usa letras minúsculas, números y guiones.
reason-slug-taken = Este nombre ya está en uso. Elige otro.
reason-facilitator-needed = Asigna a alguien que facilite la cohorte antes de publicarla.
reason-dates-reversed = El último día es anterior al primero. Cambia uno de los dos.
reason-cohort-in-use =
    { $people ->
        [one] Una persona presentó solicitud o tiene lugar. Cancela la cohorte en su lugar.
       *[other] { $people } personas presentaron solicitud o tienen lugar. Cancela la cohorte en su lugar.
    }
reason-cohort-closed = Esta cohorte se cerró definitivamente el { $at }. Lo que se hizo antes queda guardado.
reason-cohort-not-begun = Esta cohorte empieza el { $at }.
reason-association-circle = Una asociación no puede depender de sí misma.
reason-association-level = Una asociación local depende de una estatal, y una estatal depende de la nacional.
reason-association-level-kept = Una asociación que ya existe conserva su nivel.
reason-association-same = Una asociación no puede unirse consigo misma.
reason-association-levels-differ = Solo se pueden unir dos asociaciones del mismo nivel.
reason-association-of-directory = Un directorio mantiene esta asociación. Termina antes el directorio, o conserva esta y une la otra a ella.
reason-sheet-not-text = Este archivo no es texto en UTF-8. Guárdalo como CSV en UTF-8.
reason-sheet-empty = Este archivo no tiene filas. La primera línea da nombre a las columnas.
reason-column-missing = Falta la columna { $column }.
reason-column-unknown = Esta columna no se conoce y se ha omitido. Se conocen { $known }.
reason-row-of-other-length = Esta fila tiene { $cells } celdas, pero hay { $columns } columnas.
reason-row-not-readable = Esta fila no es CSV.
reason-row-twice = La línea { $earlier } ya lo dice.
reason-cell-empty = Esta celda no puede quedar vacía.
reason-cell-not-one-of = Escribe una de estas palabras: { $words }.
reason-cell-not-known = Aquí nada tiene este nombre.
reason-cell-no-zone = Escribe una zona horaria como America/Chicago.
reason-cell-too-long = Escribe como mucho { $most } caracteres.
reason-conflict-of-interest = Declaraste aquí un conflicto de interés, así que decide otra persona.
reason-own-application = Esta solicitud es tuya o de tu equipo, así que decide otra persona.
reason-offer-ended = El lugar se guardó hasta el { $until }. Pasó a la siguiente persona que espera.
reason-lead-keeps-place = Quien dirige el equipo conserva un lugar.
reason-stars-needed = Elige de una a cinco estrellas.
reason-offers-over = Solo se ofrecen lugares mientras el curso es público y no ha terminado.

## reason- : modules, sessions and recordings

reason-activity-not-open = Esto se abre el { $opens }.
reason-nonexistent-local-time = Ese día los relojes se saltan esta hora. Elige una de estas: { $first }, o { $second }.
reason-ambiguous-local-time = Esta hora ocurre dos veces, porque los relojes se atrasan. Elige cuál es: { $first }, o { $second }.
reason-local-time-not-readable = Escribe una fecha y una hora, como 2026-07-08 19:00.
reason-unknown-zone = Elige una zona horaria de la lista.
reason-minutes-out-of-range = Una sesión dura de { $least } a { $most } minutos.
reason-room-not-open = La sala se abre el { $opens }. Esta dirección no cambia; vuelve entonces.
reason-session-over = Esta sesión ya terminó.
reason-session-not-over = Una grabación se puede publicar cuando su sesión haya terminado.
reason-film-not-readable = Este archivo no es un video MP4 ni WebM.
reason-film-without-length = Este video no dice cuánto dura. Guárdalo de nuevo con tu programa de video y envíalo aquí.
reason-film-too-large = Un video puede tener hasta { $most } MB. Guárdalo en un tamaño menor.
reason-film-broken-off = El video dejó de llegar antes de estar completo. Revisa tu conexión y envíalo de nuevo.
reason-film-missing = Elige el video.
reason-captions-missing = Agrega subtítulos en el idioma del video, para que todas las personas puedan seguirlo.
reason-captions-not-readable = Este no es un archivo de subtítulos. Elige un archivo WebVTT (.vtt) de hasta 1 MB.
reason-recording-not-in-this-state =
    { $state ->
        [uploading] Esta grabación aún se está subiendo.
        [processing] Esta grabación aún se está preparando.
        [published] Esta grabación ya está publicada.
        [failed] No se pudo preparar esta grabación. Publica el video de nuevo.
       *[retired] Esta grabación ya está retirada.
    }
reason-session-cancelled = Esta sesión se canceló.
reason-session-not-announced = Esta sesión todavía no se ha anunciado.
reason-session-begun = Esta sesión ya empezó. Se puede terminar, pero no mover ni cancelar.
reason-session-not-live = Solo se puede terminar una sesión que está en curso.
reason-reason-needed = Di por qué. Tu motivo se guarda con tu nombre.
reason-template-changed = Alguien ha cambiado estos módulos desde que abriste esta página. No se pierde nada tuyo: lo que escribiste sigue aquí. Mira en la lista qué ha cambiado y vuelve a enviarlo.
reason-template-full = Puede haber como mucho { $most }. Quita algo antes, o ponlo en otro lugar.
reason-due-outside-module = Elige un día dentro del módulo, del { $first } al { $last }.
reason-link-not-https = Escribe la dirección completa, con https://.
reason-agenda-not-readable = Empieza cada línea con sus minutos, por ejemplo: 10 Bienvenida
reason-times-not-readable = Escribe una o varias horas, como 14:00, 19:00.
reason-number-not-readable = Escribe un número, como 3 o 2.5.
reason-one-right-needed = Marca exactamente una como correcta.
reason-right-needed = Marca al menos una como correcta.
reason-two-needed = Rellena al menos dos filas, cada una con palabras en el idioma del curso.
reason-file-missing = Elige el archivo.
reason-file-not-readable = Este archivo no es un video MP4 o WebM ni un PDF.
reason-message-empty = Escribe lo que quieres decir.
reason-message-too-long = Un mensaje tiene como máximo { $most } caracteres.
reason-message-to-nobody = No se eligió a nadie que aprenda en esta cohorte. Vuelve y elige participantes.
reason-host-busy = { $host } dirige «{ $with }» a la misma hora.
reason-room-busy = «{ $with }» ocupa esta sala a la misma hora.
reason-cohort-busy = Esta cohorte tiene «{ $with }» a la misma hora.
reason-outside-cohort-dates = Queda fuera de las fechas de la cohorte, que van del { $first } al { $last }.
reason-holiday = Ese día es feriado: { $holiday ->
    [new-year] Año Nuevo
    [martin-luther-king-day] Día de Martin Luther King
    [presidents-day] Día de los Presidentes
    [memorial-day] Día de los Caídos
    [juneteenth] Juneteenth, Día de la Emancipación
    [independence-day] Día de la Independencia
    [labor-day] Día del Trabajo
    [indigenous-peoples-day] Día de los Pueblos Indígenas (Día de Colón)
    [veterans-day] Día de los Veteranos
    [thanksgiving] Día de Acción de Gracias
    [christmas] Navidad
   *[other] feriado federal
}.
reason-night-for-audience = { $people ->
    [one] Para 1 persona esto es antes de las 8 de la mañana o después de las 9 de la noche: empieza el { $start }.
   *[other] Para { $people } personas esto es antes de las 8 de la mañana o después de las 9 de la noche. Para la mayoría de ellas empieza el { $start }.
}

## learn-: las páginas propias de quien aprende

learn-you-are-here = Estás aquí
learn-module-number = Módulo { $number }
learn-module-when = Módulo { $number }, { $span }
learn-module-mark = Módulo { $number }: { $state }
learn-kind-team-reflection = Reflexión del equipo
learn-kind-title = { $kind }: { $title }
learn-activity-kicker = { $kind }, actividad { $number } de { $of }
learn-course-cohort = { $course }, { $cohort }
learn-shown-course = Ves { $course }. También es tuyo:
learn-you = { $name }, tú
learn-with = Con { $hosts }
learn-session-next = Próxima sesión, { $day }
learn-session-now = En curso ahora
learn-see-webinar = Ver el seminario web
learn-room-opens = La sala abre 15 minutos antes.
learn-go-on = Sigue donde te quedaste
learn-go-on-next = Sigue aquí
learn-go-on-words = { $kind }, módulo { $number }. { $minutes }.
learn-go-on-watched = { $kind }, módulo { $number }. { $seconds } de los { $needed } que necesitas.
learn-path = Tu camino
learn-see-course = Ver el curso
learn-see-progress = Ver todo tu avance
learn-opens = Abre el { $day }
learn-here-done = Estás aquí. { $done } de { $of } hechas
learn-here = Aquí:
learn-also-here = También aquí:
learn-webinars =
    { $count ->
        [one] Seminario web: { $words }
       *[other] Seminarios web: { $words }
    }
learn-aside = Certificado, lo que vence y equipo
learn-certificate = Tu certificado
learn-certificate-earned = Lo has obtenido.
learn-certificate-missing =
    { $count ->
        [one] Falta 1 cosa.
       *[other] Faltan { $count } cosas.
    }
learn-certificate-done =
    Hecho: { $modules ->
        [one] 1 módulo
       *[other] { $modules } módulos
    }, { $live ->
        [one] 1 seminario web que cuenta
       *[other] { $live } seminarios web que cuentan
    }
learn-due = Vence pronto
learn-due-was = Vencía el { $due }. Todavía puedes hacerlo.
learn-open-team = Abrir el espacio del equipo
learn-withdrawn = Dejaste este curso el { $on }. Lo que hiciste se guarda y puedes leerlo aquí.
learn-deferred = Sigues en una cohorte posterior. Esta terminó para ti el { $on }; lo que cumpliste va contigo.
learn-completed = Completaste este curso el { $on }.
learn-before = El curso empieza el { $day }. Ese día abre el primer módulo.
learn-ended = El último día ya pasó. Todavía puedes terminar hasta el { $until }.
learn-closed = Esta cohorte está cerrada. Lo que hiciste se guarda y puedes leerlo aquí.
learn-applications = Tus solicitudes
learn-nobody = Todavía no tienes un curso
learn-nobody-words = Cuando tengas un lugar en un curso, esta página muestra tu próxima sesión y dónde seguir.
learn-to-catalogue = Ir al catálogo
learn-open-courses = Abiertos para solicitar un lugar
learn-observers = Observadores
learn-observers-words = Quien observa, como tu empleador, ve que terminaste solo si estás de acuerdo.
learn-observers-link = Elegir qué ven
learn-notice-over = Ya no estás en este curso. Puedes seguir leyendo, pero lo que hagas aquí no mueve tu avance.
learn-notice-late = Vencía el { $due }. Todavía puedes hacerlo.
learn-previous = Antes: { $title }
learn-next = Siguiente: { $title }
learn-done = Hecho { $on }
learn-done-how = Hecho { $on }. { $how }
learn-mark-stays = Una vez marcado, queda hecho. Puedes volver a leerlo cuando quieras.
learn-what-completes = Qué lo completa
learn-sheet = La hoja
learn-sheet-pages =
    { $count ->
        [one] 1 página
       *[other] { $count } páginas
    }
learn-sheet-print = Imprímela, o léela aquí y escribe en papel. Lo que escribes queda contigo.
learn-file = PDF en { $language }, { $size }
learn-external-open = Ir a { $host }
learn-external-leaves = Este enlace sale del sitio. Vuelve aquí para marcarlo como hecho.
learn-external-size = Carga unos { $size }.
learn-captions = Subtítulos
learn-lines = Lo que se dice, con su lugar
learn-transcript = Transcripción
learn-transcript-read = He leído la transcripción
learn-watched = { $watched } vistos de { $of }. Lo que ves dos veces cuenta una.
learn-watched-enough = Hecho a los { $at }
learn-watch-left = Quedará hecho cuando hayas visto { $left } más.
learn-watch-saved = Lo que viste está guardado.
learn-watch-waiting = Guardando lo que viste.
learn-watch-refused = Una parte de lo que viste no se pudo contar. Vuelve a cargar la página para ver lo guardado.
learn-silent = Esta película no tiene sonido. Los subtítulos llevan cada palabra.
learn-weak-signal = ¿Señal débil?
learn-film-size = La película pesa { $size }.
learn-read-instead = Lee la transcripción. Cuenta lo mismo.
toast-learn-noted = Anotado
learn-kind-extra = { $kind }, opcional
learn-size-document = { $minutes }. PDF, { $pages ->
        [one] 1 página
       *[other] { $pages } páginas
    }, { $size }
learn-size-quiz =
    { $count ->
        [one] 1 pregunta
       *[other] { $count } preguntas
    }, unos { $minutes }
learn-size-video = { $minutes }. Subtítulos en { $languages }
learn-size-over = { $length }. { $day }
learn-size-webinar = { $length }. { $times }
learn-badge-done = Hecho el { $on }
learn-badge-late = Atrasado
learn-badge-due = Vence el { $day }
learn-measure-present = { $present } de los { $needed } minutos necesarios
learn-measure-watched = { $seconds } de los { $needed } que necesitas
learn-measure-score = Lo mejor hasta ahora: { $best } de { $of } correctas. Se necesitan { $pass }.
learn-measure-posts =
    { $left ->
        [0] Todo está escrito
        [one] Falta 1 mensaje
       *[other] Faltan { $left } mensajes
    }
learn-measure-submission =
    { $standing ->
        [too-short] Entregado, pero demasiado corto
        [awaiting] Entregado. Espera a quien facilita
        [returned] Devuelto con una pregunta
        [received] Entregado
       *[accepted] Aceptado
    }
learn-module-of = Módulo { $number } de { $of }
learn-module-of-when = Módulo { $number } de { $of }. { $span }
learn-module-titled = Módulo { $number }: { $title }
learn-module-opens = El módulo { $number } abre el { $day }
learn-module-done = { $done } de { $of } actividades obligatorias hechas
learn-left = Faltan unos { $minutes }
learn-left-webinars =
    { $count ->
        [one] Falta un seminario web
       *[other] Faltan { $count } seminarios web
    }
learn-left-both = Faltan unos { $minutes } y { $count ->
        [one] un seminario web
       *[other] { $count } seminarios web
    }
learn-activities = Actividades
learn-modules = Módulos
learn-how-counts = Una grabación cuenta para tu avance, no para el certificado. En vivo cuenta para ambos.
learn-this-module = Este módulo
learn-outcomes = Lo que podrás hacer después
learn-team-here = Tu equipo en este módulo
learn-course-webinars = Seminarios web del curso
learn-about-course = Sobre el curso
learn-dates = Fechas
learn-closes = Lo que hagas cuenta hasta el { $at }.
learn-your-pages = Lo tuyo
learn-facilitators = Facilitan
learn-progress = Tu avance
learn-hours = Horas hasta ahora
learn-hours-link = Imprimir tus horas hasta ahora
learn-hours-total = { $total } hasta ahora
learn-hours-made = Al { $at }.
learn-hours-rule = Cuentan las actividades obligatorias hechas, con los minutos previstos, y los minutos de presencia en vivo en los seminarios web obligatorios.
learn-hours-none = Todavía no hay nada hecho. Las horas aparecen aquí con la primera actividad hecha.
learn-fact-name = Nombre
learn-fact-course = Curso
learn-fact-completed = Completado
learn-fact-held = Fechas
learn-fact-issued = Emitido
learn-col-activity = Actividad
learn-col-on = Hecho el
learn-col-how = Cómo
learn-col-minutes = Minutos
learn-requests = Peticiones
learn-requests-words = Pide que te justifiquen, más tiempo o que se corrija tu asistencia. Responde quien facilita.
learn-requests-own = Lo que pediste
learn-requests-none = Todavía no has pedido nada.
learn-request-new = Pedir algo
learn-request-kind = ¿Qué pides?
learn-request-about = ¿De qué actividad se trata?
learn-request-body = Dinos por qué
learn-request-hint = Solo lo leen quienes facilitan y administran.
learn-request-answer = Respuesta: { $answer }
learn-team-kicker = Tu equipo en { $course }
learn-team-path = Juntos en el camino
learn-team-members = Hasta dónde ha llegado cada quien
learn-team-sees = Tu equipo ve tu nombre, tu papel y estas marcas. No ve cómo completaste algo, tus resultados de cuestionarios ni cuándo estuviste aquí.
learn-team-work = Trabajo del equipo
learn-team-due = Para entregar juntos
toast-learn-asked = Enviado a quienes facilitan

## certificate-: los certificados y su comprobación pública

certificate-ready = Tu certificado está listo
certificate-confirm = Revisa el nombre. Se imprime así, y un cambio posterior necesita un certificado nuevo.
certificate-name = Nombre en el certificado
certificate-issue = Emitir mi certificado
certificate-open = Abrir tu certificado
certificate-valid = Este certificado es válido
certificate-valid-words = Lo emitimos y nada en él ha cambiado.
certificate-revoked = Este certificado fue revocado
certificate-revoked-words = El { $on }. Ya no cuenta.
certificate-changed = Este certificado no se puede confirmar
certificate-changed-words = Lo guardado no es lo que se emitió. Escríbenos.
certificate-unknown = No hay un certificado con este número. Compáralo con la hoja, signo por signo.
certificate-says = Lo que dice
certificate-why-revoked = Por qué se revocó:
certificate-hash = SHA-256 de sus datos: { $hash }
certificate-check = Comprobar otro
certificate-check-button = Comprobar
certificate-number = Número del certificado
certificate-number-hint = Como está impreso, por ejemplo 7F3K-92QX-HT4D. En mayúsculas o minúsculas.
certificate-none = Todavía no hay certificado
certificate-none-words = Cuando hayas cumplido lo que pide un curso, allí confirmas tu nombre y aquí encuentras el certificado.
certificate-held = Lo has obtenido, y espera a que quien facilita lo libere.
certificate-anyone = Cualquiera puede comprobarlo en
certificate-print = Imprímelo desde tu navegador, en papel carta, horizontal.
certificate-of-completion = Certificado de finalización
certificate-of-attendance = Certificado de asistencia
certificate-team = del equipo { $team }
certificate-completed-course = completó el curso combinado
certificate-issued-on = Emitido el { $on }
certificate-completed =
    { $modules ->
        [one] 1 módulo
       *[other] { $modules } módulos
    }, { $webinars ->
        [one] 1 seminario web
       *[other] { $webinars } seminarios web
    }, { $hours }
toast-certificate-issued = Tu certificado está emitido
reason-certificate-not-earned = Todavía falta algo para este certificado. Tu página de avance lo nombra.
reason-certificate-name-missing = Escribe el nombre como va en el certificado.
reason-certificate-name-long = Escribe como máximo { $most } caracteres.
reason-request-empty = Dinos por qué en una o dos frases.
reason-request-long = Escribe como máximo { $most } caracteres.
reason-request-about-nothing = Elige la actividad de la que se trata.
reason-request-not-webinar = La asistencia se cuenta solo en los seminarios web. Elige un seminario web o pide otra cosa.
reason-request-open-already = Ya pediste esto y espera respuesta.
reason-request-enrolment-over = Ya no estás en este curso, así que aquí no se puede pedir nada. Escribe a la dirección de contacto.

## missing-: what a learner still needs for the certificate; a headline, and a line of detail

missing-no-certificate = Aquí no hay certificado
missing-no-certificate-detail = Lo que haces se guarda como tu avance.
missing-live-next = Participa en vivo en «{ $title }»
missing-live-next-detail = { $starts }. Hacen falta { $needed } de { $minutes } minutos. La grabación no cuenta para el certificado.
missing-live-later = { $count ->
    [one] Participa en vivo en 1 seminario web más
   *[other] Participa en vivo en { $count } seminarios web más
}
missing-live-later-detail = { $count ->
    [one] El { $first-date }.
   *[other] Del { $first-date } al { $last-date }.
}
missing-live-unplanned = Participa en vivo en «{ $title }»
missing-live-unplanned-detail = Todavía no tiene fecha.
missing-make-up = Recupera «{ $title }»
missing-make-up-detail = Mira la grabación y entrega la reflexión { $until-due }. Cuenta cuando quien facilita la acepta.
missing-missed-live = Te perdiste «{ $title }»
missing-missed-live-detail = Si tuviste un motivo, pide que se justifique tu ausencia.
missing-missed-live-recorded = La grabación cuenta para tu avance, no para el certificado. Si tuviste un motivo para no asistir, pide que se justifique tu ausencia.
missing-module-left = Termina el módulo { $number }, { $title }
missing-module-left-detail = { $left ->
    [one] Falta 1 actividad de estudio, { $by-due }.
   *[other] Faltan { $left } actividades de estudio, { $by-due }.
}
missing-module-left-no-end = { $left ->
    [one] Falta 1 actividad de estudio.
   *[other] Faltan { $left } actividades de estudio.
}
missing-module-to-come = Termina el módulo { $number }, { $title }
missing-module-to-come-detail = Abre el { $opens-date }.
missing-returned = Contesta la pregunta sobre «{ $title }»
missing-returned-detail = Quien facilita te lo devolvió. Entrégalo otra vez.
missing-awaiting = «{ $title }» espera a quien facilita
missing-awaiting-detail = Tu parte está hecha.

## reason-: why evidence is refused

reason-not-yours = Este trabajo es de otra persona.
reason-no-such-activity = Aquí no existe esa actividad.
reason-activity-not-open-undated = Este módulo se abre cuando hayas completado el anterior.
learn-waits = Después del módulo anterior
learn-module-waits = El módulo { $number } se abre cuando hayas completado este
reason-id-reused = Este identificador ya se usó para otra cosa. No se cambió nada.
reason-unknown-kind = Esta clase de evidencia no se puede enviar.
reason-too-many = Son demasiados a la vez. Se permiten { $most } como máximo.
reason-range-backwards = Una parte de la película debe terminar después de empezar.
reason-range-outside-media = Una parte queda fuera de la película.
reason-no-such-media = Esta actividad no tiene esa película.
reason-no-such-file = Para esta actividad no se envió ningún archivo con este id.
reason-file-empty = Este archivo está vacío. Elige otro.
reason-file-too-large = Este archivo pesa más de 10 MB. Elige uno más pequeño o envía una foto en lugar de un escaneo. Tu texto queda guardado como borrador.
reason-file-wrong-kind = Esta clase de archivo no se acepta. Elige un archivo PDF, Word (.docx), JPG, PNG, MP3 o M4A. Tu texto queda guardado como borrador.
reason-photo-damaged = Esta foto está cortada o dañada. Guárdala de nuevo o toma otra. Tu texto queda guardado como borrador.
reason-not-this-activity = Esto no corresponde a una actividad de esta clase.
reason-out-of-range = Este número es demasiado pequeño o demasiado grande: { $what }
reason-present-only-from-join = Los minutos de asistencia los cuenta la página de la sesión en vivo y no se pueden enviar.

## reason-hand-: why a learner needs a hand

reason-hand-never-came = Nunca ha entrado
reason-hand-missed-webinar = { $count ->
    [one] Faltó a un seminario web
   *[other] Faltó a { $count } seminarios web
}
reason-hand-away = { $days ->
    [one] Ausente 1 día
   *[other] Ausente { $days } días
}
reason-hand-quiz-failed = { $times ->
    [one] Cuestionario «{ $title }» no aprobado 1 vez
   *[other] Cuestionario «{ $title }» no aprobado { $times } veces
}
reason-hand-late = { $count ->
    [one] 1 actividad atrasada
   *[other] { $count } actividades atrasadas
}

## reason- : finding in the catalogue

reason-unknown-term = Aquí no hay ninguna opción llamada { $term }.
reason-unknown-filter = No hay ningún filtro llamado { $name }.
reason-minutes-not-readable = Escribe un número entero de minutos mayor que 0.
reason-query-too-long = Busca con { $most } caracteres como máximo.
reason-no-certificate = Esto no da ningún certificado, sin importar cómo se vea.

## reason- : accounts, passwords, grants and the site

reason-wrong-email-or-password = Este correo electrónico y esta contraseña no corresponden. Revisa ambos o crea una contraseña nueva.
reason-account-suspended = Esta cuenta está suspendida. Pregunta a quienes cuidan el sitio.
reason-password-too-short = Usa al menos { $least } caracteres. Unas palabras que solo tú juntarías son fáciles de recordar.
reason-password-too-long = Usa { $most } caracteres como máximo.
reason-password-known = Esta contraseña está entre las que los atacantes prueban primero. Elige otra.
reason-password-too-plain = Esta contraseña repite unos pocos caracteres o sigue el orden del teclado. Elige otra.
reason-password-personal = Esta contraseña es poco más que tu nombre, tu correo o el nombre de este sitio. Elige otra.
reason-email-not-valid = Escribe un correo electrónico como nombre@example.org.
reason-email-taken = Ya hay una cuenta con este correo electrónico.
reason-name-missing = Escribe tu nombre como debe aparecer en tu certificado.
reason-name-too-long = Usa { $most } caracteres como máximo para el nombre.
reason-phone-not-valid = Escribe un teléfono de 5 a 15 cifras, como +1 202 555 0147.
reason-not-oneself = No puedes hacer esto con tu propia cuenta. Pídelo a otra persona que administre el sitio.
reason-last-admin = Es la última persona que administra el sitio. Nombra antes a otra.
reason-role-does-not-fit = Este rol no se puede tener aquí.
reason-grant-dates-reversed = El último día debe ser posterior al primero.
reason-admin-has-no-dates = El permiso de administración no tiene fechas.
reason-grant-held-already = Ya tiene este permiso.
reason-link-not-valid = Este enlace ya se usó o fue reemplazado por uno más nuevo. Pide uno nuevo.
reason-link-expired = Este enlace venció. Pide uno nuevo.
reason-refresh-token-not-valid = Este token de renovación no es válido. Inicia sesión de nuevo.
reason-refresh-token-reused = Este token de renovación se usó dos veces, así que terminaron todos los tokens que venían con él. Inicia sesión de nuevo y cambia tu contraseña si no fuiste tú.
reason-site-name-missing = Escribe el nombre del sitio.
reason-site-name-too-long = Usa { $most } caracteres como máximo para el nombre del sitio.
reason-hue-not-an-angle = El tono es un número de 0 a 360.
reason-language-not-offered = El idioma predeterminado debe ser uno de los que se ofrecen.
reason-changed-meanwhile = Otra persona guardó cambios mientras tenías esto abierto. Vuelve a cargar la página y repite tu cambio.
## reason- : decisions and requests

reason-no-such-subject = Aquello sobre lo que trata esta decisión no existe, o no está en esta cohorte.
reason-reason-too-long = Escribe el motivo en 2000 caracteres como máximo.

# reason-: the form of a session
reason-not-a-webinar = Elige un seminario web de esta cohorte.
reason-host-unknown = Nombra al menos a una persona que lo dirija. Cada una necesita una cuenta aquí.
reason-room-not-https = La dirección de la sala empieza con https://. Cópiala entera de la página del proveedor.
## facilitate-: cohorts, grid, learners, roll and requests, for those who lead a cohort

facilitate-title = Cohortes
facilitate-here = Dónde estás
facilitate-none-title = Todavía no hay cohortes
facilitate-none-words = Aquí verás las cohortes que te pidan facilitar.
facilitate-dates-before = { $span }. Sin empezar
facilitate-dates-running = { $span }. Semana { $week } de { $of }
facilitate-dates-ended = { $span }. Terminado
facilitate-tab-progress = Progreso
facilitate-hand-title = Quién necesita ayuda
facilitate-hand-count = { $count } de { $of } participantes
facilitate-hand-none = Nadie por ahora.
facilitate-hand-all = Ver a todas las personas que necesitan ayuda
facilitate-hand = Necesita ayuda
facilitate-call = Llamar: { $phone }
facilitate-last-here = Última visita
facilitate-last-here-on = Última visita: { $day }
facilitate-never = nunca
facilitate-grid-title = Participantes y módulos
facilitate-legend-marks = Qué significan las marcas
facilitate-filter = Participantes
facilitate-find = Buscar participante o equipo
facilitate-how = Seminario web completado
facilitate-which-webinar = Cuál seminario web
facilitate-webinar-of = Módulo { $number }
facilitate-state = Estado
facilitate-only-hand = Solo quien necesita ayuda
facilitate-all-modules = Ver todos los módulos
facilitate-with-selected = Con las personas elegidas
facilitate-select = Elegir
facilitate-select-all = Elegir a todas las personas de esta página
facilitate-select-name = Elegir a { $name }
facilitate-excuse-selected = Justificar la ausencia de las personas elegidas
facilitate-write-selected = Escribir a las personas elegidas
export-csv = CSV, para cualquier hoja de cálculo
export-xlsx = Libro de Excel (xlsx)
export-json = JSON, para programas
message-title = Escribir a participantes
message-words = Cada persona lo recibe por separado, por correo, con su nombre. Nadie ve quién más lo recibió.
message-none = Primero elige participantes en la tabla.
message-text = Su mensaje
message-hint = Una línea en blanco comienza un párrafo nuevo.
message-preview = Lo que leerán
message-look = Ver antes de enviar
message-send =
    { $count ->
        [one] Enviar a una persona
       *[other] Enviar a { $count } personas
    }
facilitate-learner = Participante
facilitate-email = Correo electrónico
facilitate-team = Equipo
facilitate-association = Asociación
facilitate-individual = Individual
facilitate-individuals = Individuales
facilitate-no-team = Sin equipo
facilitate-later = Después
facilitate-of = { $done } de { $required }
facilitate-reading =
    { $reading ->
        [done] Hecho
        [missed] Perdido
        [late] Atrasado
        [part] En curso
        [not_open_yet] Aún no abre
       *[open] Por hacer
    }
facilitate-pages = Páginas de participantes
facilitate-export-done = { $module }: hecho
facilitate-export-required = { $module }: requerido
facilitate-export-webinar = { $module }: seminario web
facilitate-export-completed = Curso completado el
facilitate-export-minutes = Minutos de contacto

reason-draft-too-long = Esto es mucho más largo que lo que se puede entregar. Acórtalo; aquí queda como lo escribiste.
facilitate-work = Trabajo hasta ahora
facilitate-contact-minutes = { $count ->
    [one] 1 minuto de contacto
   *[other] { $count } minutos de contacto
}
facilitate-activity = Actividad
facilitate-standing = Cómo va
facilitate-measure = Hasta dónde
facilitate-completed = Completado
facilitate-present = Presente { $minutes } de { $needed } minutos necesarios
facilitate-watched = Vistos { $minutes } de { $needed } minutos necesarios
facilitate-score = { $best } de { $of } correctas, { $failed } intentos sin aprobar
facilitate-posts = Mensajes: { $posts }, respuestas: { $answers }
facilitate-submission = Revisión { $revision }, { $standing ->
        [too_short] demasiado corta
        [awaiting] espera a quien facilita
        [returned] devuelta
        [accepted] aceptada
       *[received] recibida
    }
facilitate-whole-module = Todo el módulo
facilitate-whole-course = Todo el curso
facilitate-by = { $name }, { $when }
facilitate-requests = Peticiones
facilitate-requests-all = Todas las peticiones de la cohorte
facilitate-requests-open = Por contestar
facilitate-requests-answered = Contestadas
facilitate-requests-none = Nada por contestar
facilitate-requests-none-words = Aquí las personas participantes piden que se justifique una ausencia, más tiempo o una corrección de asistencia.
facilitate-answer = Tu respuesta
facilitate-answer-hint = La lee la persona participante. Se guarda con tu nombre.
facilitate-grant = Conceder
facilitate-refuse = Rechazar
facilitate-notes = Notas
facilitate-note = Nota nueva
facilitate-note-hint = La leen quienes facilitan y administran. Forma parte de la exportación de datos de la persona.
facilitate-note-add = Añadir la nota
facilitate-evidence = Evidencia
facilitate-evidence-none = Todavía nada.
facilitate-evidence-latest = La evidencia más reciente
facilitate-when = Cuándo
facilitate-what = Qué
facilitate-source = Origen
facilitate-moves-nothing = Llegó demasiado tarde
facilitate-sessions = Sesiones y lista
facilitate-sessions-none = No hay sesiones previstas.
facilitate-webinar = Seminario web
facilitate-hosts = Conducen
facilitate-certificates = Certificados
facilitate-certificates-ready = Obtenidos, sin emitir todavía
facilitate-certificates-missing = { $count ->
    [one] A 1 persona todavía le falta algo.
   *[other] A { $count } personas todavía les falta algo.
}
facilitate-certificates-none = Nadie espera un certificado.
facilitate-certificates-hint = En el certificado se pone el nombre de cada cuenta.
facilitate-certificates-hold = Retenerlos hasta que yo los libere
facilitate-certificates-why-release = Por qué se libera el certificado de { $name }
facilitate-certificates-issue = Emitir para las personas elegidas
facilitate-certificates-made = Certificados
facilitate-certificates-release = Publicar
facilitate-certificates-why = Por qué se revoca el certificado de { $name }
facilitate-certificates-revoke = Revocar
reason-certificate-revoked = Este certificado se revocó, y eso no se puede deshacer.
reason-certificate-not-held = Este certificado no espera su publicación.

## roll-: quién estuvo en una sesión

roll-title = Lista
roll-hosts = Conducen: { $hosts }.
roll-enrolled = inscritas
roll-here-now = aquí ahora
roll-here = Aquí ahora
roll-missing = Quién falta
roll-all-here = Están todas las personas.
roll-refresh = Ver quién está ahora
roll-end = Terminar la sesión ahora
roll-end-words = La presencia cuenta hasta este momento. Esto no se puede deshacer.
roll-who = Quién estuvo
roll-needed = Se necesitan { $needed } de { $planned } minutos.
roll-there = Presencia
roll-not-there = No estuvo
roll-elsewhere = Estuvo en otra sesión de este seminario web.
roll-to-come = Pendiente
roll-counts = Cuenta como
roll-signature = Firma
roll-was-there = Estuvo
roll-tick = Guardar la lista
roll-print-hint = Imprime esta página para tener una hoja con columna de firmas.
roll-decided = { $what }, { $by }, { $when }: «{ $reason }»
roll-correct-name = Corregir: { $name }
roll-what-happened = ¿Qué pasó?
roll-save = Guardar la corrección
roll-report = Importar un informe
roll-report-paste = El informe de la sala
roll-report-file = Un archivo
roll-report-file-hint = El archivo CSV que ofrece la sala después de la sesión. Vale en lugar del texto pegado.
roll-report-no-text = Este archivo no es un texto en UTF-8 de hasta 1 MB. Guárdalo como CSV (UTF-8) o pega su texto.
roll-report-hint = Pega la tabla con su encabezado. Necesita columnas de nombre, entrada y salida; una de correo ayuda a reconocer a cada persona.
roll-report-look = Revisarlo primero
roll-report-read = { $all } líneas leídas, { $matched } reconocidas. Leer el mismo informe otra vez no cambia nada.
roll-report-unknown = Líneas por reconocer
roll-report-in = En el informe
roll-report-is = Es esta persona
roll-report-who = ¿Quién es { $name }?
roll-report-aside = Dejar aparte
roll-report-store = Guardar el informe
recordings-title = Grabaciones
recordings-none = Aún no hay grabación de este seminario web.
recordings-captions = Subtítulos: { $languages }
recordings-retire = Retirar
recordings-return = Volver a publicar
recordings-publish = Publicar una grabación
recordings-name = Título
recordings-name-hint = En el idioma del video. Si no pones ninguno, basta el título del seminario web.
recordings-language = Idioma hablado
recordings-captions-in = Subtítulos: { $language }
recordings-film = Video
recordings-film-hint = MP4 o WebM, hasta 500 MB.
recordings-note = Las personas participantes la ven en cuanto llega. Una grabación cuenta para el avance, no para el certificado.
recordings-send = Enviar y publicar
recordings-sent = {"{"}percent{"}"} % enviado
recordings-broken = El video no llegó. Revisa tu conexión y envíalo de nuevo.
recording-fault =
    { $fault ->
        [film_without_length] El video no dice cuánto dura.
        [film_too_large] El video es demasiado grande.
        [film_broken_off] El video dejó de llegar. Envíalo de nuevo o quita esta línea.
       *[film_not_readable] El archivo no es un video que los navegadores puedan mostrar.
    }
reason-report-no-columns = La primera línea debe nombrar las columnas: nombre, entrada y salida.
reason-report-no-time = No se pueden leer las horas de la línea { $line }.
reason-report-too-long = Se leen como máximo { $most } líneas.

## decide-, decision-, evidence-: la palabra de una persona sobre el trabajo de otra, y lo que sabe el servidor

decide-link = Decidir
decide-title = Decidir
decide-subject = Sobre qué
decide-what = ¿Qué decides?
decide-kind =
    { $kind ->
        [excused] Justificar
        [attendance_confirmed] Asistió, pero no quedó registrado
        [group_confirmed] Vio la grabación en grupo
        [attendance_denied] No asistió
        [more_time] Más tiempo
        [late_work_accepted] Aceptar el trabajo atrasado
       *[taken_back] Retirar
    }
decide-kind-small =
    { $kind ->
        [excused] Cuenta para el progreso y para el certificado.
        [attendance_confirmed] Indica los minutos más abajo.
        [group_confirmed] Cuenta para el progreso, no para el certificado.
        [attendance_denied] Retira minutos que son de otra persona.
        [more_time] Indica la nueva fecha más abajo.
        [late_work_accepted] Lo que llegó demasiado tarde cuenta de todos modos.
       *[taken_back] La decisión vigente deja de valer.
    }
decide-minutes = Minutos
decide-minutes-hint = Para «Asistió».
decide-until = Hasta
decide-until-hint = En el reloj de { $zone }.
decide-reason-hint = Se guarda con tu nombre. La leen la persona participante y quienes administran.
decide-send = Guardar la decisión
decide-none = Todavía no se ha decidido nada.
decide-history = Decisiones
decide-superseded = Ya no vale
decision-name =
    { $kind ->
        [excused] Con justificación
        [attendance_confirmed] Asistencia confirmada
        [attendance_denied] Asistencia negada
        [submission_accepted] Entrega aceptada
        [submission_returned] Entrega devuelta
        [kept] Conservado
        [carried] Traído de otra cohorte
        [late_work_accepted] Trabajo atrasado aceptado
        [more_time] Más tiempo
       *[taken_back] Retirada
    }
decision-with = { $what }, { $detail }
evidence-name =
    { $kind ->
        [opened] Abierto
        [marked_done] Marcado como hecho
        [watched] Visto
        [read] Transcripción leída
        [answered] Pregunta contestada
        [submitted] Entregado
        [posted] Publicado
        [present] Presente
       *[group_viewing] Visto en grupo
    }
evidence-source =
    { $source ->
        [join_page] Página de acceso
        [provider_report] Informe de la sala
        [code] Código
        [roll] Lista
        [group_viewing] Visto en grupo
        [dial_in] Teléfono
        [reported] Registrado por el equipo
       *[learner] Participante
    }
reason-decision-kind-needed = Elige qué decides.
reason-not-the-course = No se justifica a nadie de un curso entero. Elige una actividad o un módulo.
reason-note-empty = Escribe algo.
reason-note-too-long = Usa como máximo 5000 caracteres.
reason-request-answered = Alguien ya contestó esta petición.

## quiz-: a quiz, a question at a time
quiz-kicker = Cuestionario: { $title }
quiz-question-of = Pregunta { $at } de { $of }
quiz-answers-saved = Las respuestas se guardan
quiz-hint =
    { $kind ->
        [single] Elige una.
        [several] Elige todas las que correspondan.
        [true_false] Elige una.
        [short_text] Una palabra o unas pocas. No importan las mayúsculas ni los acentos.
        [numeric] Escribe un número en cifras.
        [matching] Elige lo que corresponde a cada línea.
       *[ordering] Da a cada línea su lugar.
    }
quiz-true = Verdadero
quiz-false = Falso
quiz-your-answer = Tu respuesta
quiz-your-number = Tu número
quiz-choose = Elige
quiz-choose-place = Lugar
quiz-check = Revisar mi respuesta
quiz-skip = Dejar para después
quiz-answer-needed = Responde toda la pregunta y después revísala. Cada lugar se puede dar una sola vez.
quiz-as-often-as-you-like = Puedes hacer este cuestionario las veces que quieras. Cuenta tu mejor resultado.
quiz-attempts =
    { $most ->
        [one] Puedes hacer este cuestionario una vez.
       *[other] Puedes hacer este cuestionario { $most } veces. Cuenta tu mejor resultado.
    }
quiz-right = Correcto.
quiz-not-quite = Todavía no.
quiz-you-wrote = Escribiste:
quiz-yours = Tu respuesta
quiz-yours-right = Tuya, y correcta
quiz-best-answer = Mejor respuesta
quiz-pair = { $left } → { $right }
quiz-place = { $place }. { $words }
quiz-read-again = Vuelve a leer:
quiz-next = Siguiente pregunta
quiz-see-outcome = Ver tu resultado
quiz-again-question = Intentar esta otra vez
quiz-passed = Lo aprobaste
quiz-not-passed = Todavía no está aprobado
quiz-score = { $right } de { $of } correctas.
quiz-pass-rule = Hacen falta { $pass } de { $of }.
quiz-best = Tu mejor resultado es { $best } de { $of }, y ese cuenta.
quiz-line-right = Correcta
quiz-line-wrong = Todavía no es correcta
quiz-look-again = Mírala otra vez
quiz-try-again = Hacer el cuestionario otra vez
## catalogue- , front- , entry- : what visitors find

catalogue-title =
    { $kind ->
        [course] Cursos
        [webinar] Seminarios web grabados
       *[all] Catálogo
    }
catalogue-lead =
    { $kind ->
        [course] Cursos de aprendizaje combinado: a tu ritmo y en vivo con los demás, con fecha de inicio y gente a tu lado.
        [webinar] Míralos por tu cuenta o en grupo, en una misma sala. Las grabaciones no dan certificado.
       *[all] Cursos para presentar una solicitud y seminarios web grabados para ver ahora.
    }
catalogue-kind =
    { $kind ->
        [course] Curso
       *[webinar] Grabación
    }
catalogue-results = Lo que se encontró
catalogue-found =
    { $kind ->
        [course] { $count ->
            [one] { $count } curso
           *[other] { $count } cursos
        }
        [webinar] { $count ->
            [one] { $count } seminario web
           *[other] { $count } seminarios web
        }
       *[all] { $count ->
            [one] { $count } ficha
           *[other] { $count } fichas
        }
    }
catalogue-example = Autobús, alergias, mentoría
catalogue-facet =
    { $facet ->
        [topic] Tema
        [audience] Público
        [grade] Grado
        [format] Formato
        [length] Duración
       *[language] Idioma
    }
catalogue-any =
    { $facet ->
        [topic] Todos los temas
        [audience] Todos los públicos
        [grade] Todos los grados
        [format] Todos los formatos
        [length] Cualquier duración
       *[language] Cualquier idioma
    }
catalogue-quoted = «{ $words }»
catalogue-filters = Filtros
catalogue-sort = Ordenar por
catalogue-sort-name =
    { $sort ->
        [best] Mejor resultado
        [newest] Última actualización
        [title] Título
        [shortest] Los más cortos primero
       *[usual] Con solicitudes abiertas primero
    }
catalogue-meant = Resultados para «{ $meant }».
catalogue-as-typed = Buscar «{ $typed }» tal como está escrito
catalogue-some-only = Ninguna ficha tiene todas estas palabras. Estas tienen la mayoría.
catalogue-left-out = No se tuvo en cuenta.
catalogue-without =
    { $count ->
        [one] Sin { $filter }: { $count } ficha
       *[other] Sin { $filter }: { $count } fichas
    }
catalogue-up-to = Hasta { $length }
catalogue-remove = Quitar el filtro: { $filter }
catalogue-none-title = Nada cumple con todo eso
catalogue-none-words = Quita un filtro o busca otra palabra.
front-title = Cursos y seminarios web grabados
front-heading = Aprende junto a quienes hacen tu trabajo
front-lead = Cursos y seminarios web para quienes conducen autobuses, limpian, cocinan, ayudan en el salón, atienden la oficina y mantienen en marcha una escuela.
front-find = Buscar un seminario web
front-courses = Cómo funcionan los cursos
front-open = Solicitudes abiertas
front-open-cohort = Solicitudes abiertas: { $cohort }
front-read = Leer sobre el curso
entry-here = Estás aquí
entry-about = Sobre este seminario web
entry-sample = Muestra: esta ficha es inventada
entry-retired = Esta grabación fue reemplazada.
entry-retired-words = Todavía la puedes ver. Una más nueva ocupa su lugar:
entry-stale = Esta ficha necesita una revisión.
entry-stale-words = Se actualizó por última vez el { $date }. Esto solo lo ven tú y los administradores.
entry-no-certificate = Esta grabación no da certificado.
entry-no-certificate-words = Puedes verla por tu cuenta o en grupo. En ambos casos, no hay certificado de finalización por ver la grabación de un seminario web informativo.
entry-no-film = Todavía no hay una grabación para ver.
entry-excerpt = Ves una muestra de { $shown }. La grabación completa dura { $whole }.
entry-transcript = Transcripción
entry-transcript-sample = La transcripción es una muestra.
entry-at-a-glance = De un vistazo
entry-outcomes = Resultados
entry-chapters = Capítulos
entry-details = Detalles
entry-topics = Temas
entry-audience = Público
entry-grade = Grado
entry-length = Duración de la sesión
entry-format = Formato de la sesión
entry-language = Idioma
entry-captions = Subtítulos
entry-developed-by = Elaborado por
entry-last-updated = Última actualización
entry-certificate = Certificado
entry-certificate-none = Ninguno
entry-planned = Próximas sesiones en vivo
entry-to-calendar = Agregar al calendario
feed-title = Novedades de { $site }
feed-about = Nuevos seminarios web grabados y cursos que reciben solicitudes.
feed-recording = Seminario web grabado: { $title }
feed-cohort = Solicitudes abiertas: { $title }
feed-deadline = Las solicitudes cierran el { $when }.
flyer-title = Volante: { $course }
flyer-back = Volver al curso
flyer-code = Código que abre la página del curso
flyer-scan = Apunta aquí la cámara del teléfono o escribe la dirección:
entry-previously = Verlo de nuevo
entry-previously-words = Este seminario web se ofreció antes en vivo. Su grabación la pueden ver personas o grupos.
entry-group = En grupo
entry-group-words = Una sala, una pantalla. Empiecen la grabación, deténganla en los lugares de abajo y conversen antes de seguir.
entry-stopped = Te detuviste en { $at }. Sigue desde ahí.
entry-group-begin = Ver en grupo
entry-group-on = La están viendo en grupo en este dispositivo.
entry-group-on-words = Nadie inicia sesión por los demás y no se cuenta nada: ver esta grabación no da certificado de finalización a nadie del grupo.
entry-group-off = Ver a solas

## course- : the page of a course

course-kicker = Curso de aprendizaje combinado
course-kicker-cohort = Curso de aprendizaje combinado, { $cohort }
course-weeks =
    { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
course-week = En marcha: semana { $week } de { $of }
course-over = Esta cohorte ya terminó.
course-share = Compartir o imprimir
course-cancelled = Esta cohorte se canceló.
course-cancelled-words = No recibe solicitudes.
course-no-cohort = Todavía no hay una cohorte prevista.
course-no-cohort-words = Escríbenos y te avisamos de la próxima.
course-why = Por qué este curso
course-outcomes = Lo que podrás hacer
course-modules =
    { $count ->
        [one] Un módulo
       *[other] { $count } módulos
    }
course-module-holds = { $study } de estudio por tu cuenta, { $webinars }
course-formats = Dos maneras de aprender
course-self-study = Estudio por tu cuenta
course-self-study-words = Tu propio trabajo, cuando te quede bien. Videos, lecturas cortas y preguntas. Lo que empiezas se guarda y sigues donde lo dejaste.
course-webinars = Seminarios web
course-webinars-words =
    { $count ->
        [one] Toda la cohorte junta, en vivo. { $count } seminario web cuenta para el certificado.
       *[other] Toda la cohorte junta, en vivo. { $count } seminarios web cuentan para el certificado. Basta con estar en uno de los horarios de cada uno.
    }
course-sessions = Cuándo son los seminarios web
course-bonus = Adicional
course-session-undated = La fecha todavía no está fijada.
course-team = Ven en equipo, si puedes
course-part-brings =
    { $part ->
        [esp] Quienes serán mentores y quienes tendrán uno
        [local_leader] Quien puede llevarlo a la asociación
        [state_staff] Quien sabe lo que otros han construido
       *[employer] Quien puede abrir la puerta en el trabajo
    }
course-who = Para quién es
course-people = Quienes facilitan
course-stories = Historias
course-facts = Datos del curso
course-in-short = En breve
course-days = Primer y último día
course-as = Se toma como
course-taken-as = Equipo de { $least } a { $most }, o persona individual
course-places = Lugares
course-time = Tiempo necesario
course-hours = { $hours } horas en total
course-certificate-words = Participa en vivo en todos los seminarios web, o ten una ausencia justificada, y termina todos los módulos. Una grabación no cuenta para eso.
course-questions = Preguntas
course-apply-heading =
    { $mine ->
        [sent] Tu solicitud
        [draft] Tu borrador
        [missed] Tu borrador
       *[begin] Tiempo para presentar la solicitud
    }
course-apply-stop = Puedes parar y volver. Tu borrador queda guardado.
course-account = Para presentar la solicitud necesitas una cuenta. Si todavía no la tienes, escribe a { $contact }.
course-go-on = Seguir con tu solicitud
course-see-application = Ver tu solicitud
course-see-draft = Ver tu borrador
course-draft-missed = No se envió a tiempo. Lo que escribiste se conserva.

## apply- : applying for a place

apply-title = Tu solicitud
apply-crumb = Solicitud
apply-error-title = Error: { $title }
apply-steps = Pasos de la solicitud
apply-step-of = Paso { $number } de { $of }
apply-step =
    { $step ->
        [you] Tú
        [kind] Por tu cuenta o en equipo
        [part] Tu papel
        [team] Tu equipo
        [why] Por qué
        [questions] Preguntas
        [needs] Lo que necesitas
       *[check] Revisar y enviar
    }
apply-heading =
    { $step ->
        [you] ¿Cómo te podemos contactar?
        [kind] ¿Vienes por tu cuenta o en equipo?
        [part] ¿Con qué papel participas?
        [team] ¿Quiénes están en tu equipo?
        [why] ¿Por qué quieres venir?
        [questions] Unas preguntas para este curso
        [needs] ¿Qué necesitas para participar?
       *[check] Revisa tus respuestas
    }
apply-intro =
    { $step ->
        [you] Te escribimos a tu correo electrónico. Un número ayuda cuando algo urge.
        [kind] Los equipos pequeños aprovechan más este curso. También puedes venir por tu cuenta.
        [part] Un programa funciona con personas distintas. Elige lo que mejor te describe.
        [why] Con tus propias palabras. No hay respuestas equivocadas.
        [questions] Se hacen a todas las personas que piden un lugar en esta cohorte.
        [needs] Para que podamos prepararnos. No decide si obtienes un lugar.
       *[check] Esto es lo que envías. Lo puedes cambiar hasta que termine el plazo.
    }
apply-field =
    { $field ->
        [name] Nombre
        [email] Correo electrónico
        [phone] Teléfono
        [kind] Vienes
        [team_name] Nombre de tu equipo
        [members] Integrantes
        [part] Participa como
        [association] Asociación
        [why] Por qué este curso
        [access_needs] Accesibilidad
       *[interpretation] Interpretación
    }
apply-fault = { $field }: { $words }
apply-you-from-account = Esto viene de tu cuenta.
apply-phone-hint = Por ejemplo, (515) 555-0134.
apply-association-find = Busca tu asociación
apply-association-hint = Busca el nombre de tu asociación local o de tu estado y después elige una.
apply-association-none = Ninguna asociación tiene ese nombre. Prueba con tu estado.
apply-why-hint = Qué pasa donde trabajas y qué te gustaría cambiar. Como máximo 3,000 caracteres.
apply-access-hint = Subtítulos, lector de pantalla, pausas, letra grande o cualquier otra cosa.
apply-interpretation-hint = El idioma que necesitas que se interprete, hablado o en señas.
apply-consent = Las personas a cargo de este curso pueden leer mis respuestas para decidir sobre los lugares y preparar el curso.
apply-send = Enviar la solicitud
apply-back = Volver a tu solicitud
apply-nothing-yet = Todavía no hay nada escrito.
apply-restored = Volvió lo que habías escrito. Todavía no está guardado.
apply-come-back = Puedes parar ahora y volver en cualquier dispositivo.
apply-not-said = Sin respuesta
apply-to-course = Ir al curso
apply-to-check = Revisar y enviar
apply-change = Cambiar tus respuestas
apply-answers = Tus respuestas
apply-received = La recibimos el { $when }.
apply-instant = El instante exacto: { $instant }
apply-reference = Su número es { $id }.
apply-closed-sent = El plazo terminó el { $deadline }, así que lo que enviaste queda como está.
apply-state =
    { $state ->
        [draft] Es un borrador. Nadie lo ve antes de que lo envíes.
        [submitted] Se envió. Te avisaremos después de que termine el plazo.
        [accepted] Tienes un lugar.
        [waitlisted] Estás en la lista de espera. Los lugares que se desocupan se dan en el orden en que se enviaron las solicitudes.
        [declined] Esta vez no hay un lugar para ti.
        [offered] Hay un lugar apartado para ti.
        [lapsed] El lugar no se tomó a tiempo.
        [withdrawn] Retiraste esta solicitud.
       *[expired] Este borrador no se envió a tiempo. Queda guardado y lo puedes leer aquí.
    }
apply-withdraw = Retirar la solicitud
apply-again = Retirar y empezar otra vez
apply-again-title = ¿Retirarla y empezar otra vez?
apply-again-words =
    { $kind ->
        [team] Al retirarla, todo lo que escribiste queda en un borrador nuevo; hay que enviarlo de nuevo hasta el { $until }. Su turno es entonces el del nuevo envío. Los asientos del equipo terminan, se avisa a todas las personas, y las invitas otra vez o sigues por tu cuenta.
       *[individual] Al retirarla, todo lo que escribiste queda en un borrador nuevo, que puede ser de un equipo; hay que enviarlo de nuevo hasta el { $until }. Su turno es entonces el del nuevo envío.
    }
apply-withdraw-title = ¿Retirar tu solicitud?
apply-withdraw-words =
    { $state ->
        [accepted] Los lugares que tiene quedan libres para otras personas; en un equipo, los de todas.
       *[other] Sale de la fila y las invitaciones del equipo terminan. Puedes empezar otra mientras el plazo esté abierto.
    }
apply-title-team = Solicitud de { $team }
apply-team-intro = Los equipos de { $best } a { $most } aprovechan más este curso; puedes tener de { $least } a { $all }. Cada persona que agregas recibe un correo y confirma su propio asiento.
apply-kind =
    { $kind ->
        [team] En equipo
       *[individual] Por tu cuenta
    }
apply-kind-words =
    { $kind ->
        [team] De { $least } a { $most } personas alrededor de una asociación. Tú diriges el equipo y escribes la solicitud; las demás personas confirman su asiento.
       *[individual] Escribes solo por ti. En el curso conoces a las demás personas.
    }
apply-kind-sent = Lo que se envió queda como está: por tu cuenta o en equipo. Para cambiarlo, retírala y empieza otra vez con todo lo que escribiste.
apply-kind-sent-link = A tu solicitud, donde empiezas otra vez
apply-kind-invited =
    { $count ->
        [one] Ya se invitó a una persona a tu equipo. Si sigues por tu cuenta, la invitación termina y se le avisa.
       *[other] Ya se invitó a { $count } personas a tu equipo. Si sigues por tu cuenta, las invitaciones terminan y se les avisa.
    }
apply-choose = Elige
apply-team-name-hint = Lo verán otras personas del curso.
apply-member-you = Integrante 1, tú
apply-member = Integrante { $n }
apply-member-name = Nombre completo
apply-member-add = Agregar a alguien
apply-member-change = Cambiar
apply-member-field =
    { $field ->
        [name] Integrante { $n }, nombre
        [email] Integrante { $n }, correo electrónico
       *[part] Integrante { $n }, participa como
    }
apply-member-line = { $name } · { $part } · { $state }
apply-members-when = Las invitaciones salen cuando oprimes «Guardar y seguir». Nadie recibe una segunda cuando vuelves.
apply-not-invited = Sin invitación todavía
apply-advice-full = Un equipo completo.
apply-advice-full-words = Tu equipo tiene un profesional de apoyo educativo, una persona que dirige la asociación local, personal estatal y un representante del empleador.
apply-advice-head = Para pensarlo.
apply-advice-small = Los equipos de { $least } a { $most } lo aprovechan más: hay más manos.
apply-advice-large = Los equipos de { $least } a { $most } lo aprovechan más: es más fácil encontrar una hora para todos.
apply-advice-parts = Todavía nadie participa como: { $parts }. Con ellos es más fácil empezar un programa.
apply-association-found =
    { $count ->
        [one] Se encontró una.
       *[other] Se encontraron { $count }.
    }
apply-file-kinds = PDF, Word, foto o sonido, hasta 10 MB.
apply-send-team = La puedes enviar antes de que todos confirmen. Pueden hacerlo después.
apply-saved-at = Borrador guardado a las { $time }.
apply-elsewhere = Esta página se cambió en otro dispositivo.
apply-elsewhere-words = Lo que escribiste está abajo y todavía no se guarda. Guárdalo para conservar tus palabras, o sigue con lo que está guardado:
apply-elsewhere-quiet = Esta página se cambió en otro dispositivo. Lo que escribes aquí ya no se guarda solo. Oprime «Guardar y seguir» para comparar.
apply-state-team =
    { $state ->
        [draft] Tu equipo todavía está escribiendo. Solo quien lo dirige puede cambiar y enviar la solicitud.
        [submitted] Tu equipo envió su solicitud. Te avisaremos después de que termine el plazo.
        [accepted] Tu equipo tiene sus lugares.
        [waitlisted] Tu equipo está en la lista de espera.
        [declined] Esta vez no hay lugar para tu equipo.
        [offered] Hay lugares apartados para tu equipo. Quien lo dirige puede tomarlos.
        [lapsed] Los lugares no se tomaron a tiempo.
        [withdrawn] Quien dirige el equipo retiró esta solicitud.
       *[expired] Este borrador no se envió a tiempo.
    }
apply-extended = Tienes más tiempo: hasta el { $until }. { $reason }
apply-own-seat = Tu asiento
apply-leads = Dirige
apply-told-at = Se le escribió: { $when }
apply-remind = Recordar
apply-hand-over = Pasar el equipo
apply-hand-over-title = ¿Pasar el equipo a { $name }?
apply-hand-over-words = Desde entonces solo { $name } puede cambiar la solicitud, enviarla y retirarla. Tu asiento queda. Lo que escribiste sobre ti, como tu teléfono y lo que necesitas, se borra.
apply-remove-title = ¿Sacar a { $name } del equipo?
apply-remove-words = El asiento queda libre para otra persona. A quien ya había confirmado se le avisa por correo.

## questions- : what a cohort asks those who apply

questions-title = Preguntas de la solicitud
questions-words = Se hacen a todas las personas que piden un lugar en esta cohorte, en su idioma. Cuando alguien ya empezó, solo se corrigen palabras y se agregan preguntas que no necesitan respuesta.
questions-none = Todavía no hay preguntas
questions-none-words = Se pregunta quiénes son, por qué vienen y qué necesitan. Agrega lo demás que quieras saber.
questions-kind =
    { $kind ->
        [text] Con palabras
        [choice] Una de varias opciones
       *[file] Con un archivo
    }
questions-required = Hay que contestarla
questions-up = Subir
questions-down = Bajar
questions-remove-title = ¿Quitar esta pregunta?
questions-add = Agregar una pregunta
questions-change = Cambiar la pregunta
questions-how = Cómo se contesta
questions-label = Pregunta en { $language }
questions-hint = Ayuda en { $language }
questions-options = Opciones en { $language }
questions-options-hint = Para elegir: una por línea.
questions-most = Máximo de caracteres de una respuesta con palabras
questions-must = Hay que contestarla antes de enviar la solicitud

## extend- : more time for one applicant

extend-title = Más tiempo para la solicitud
extend-words = El plazo termina el { $deadline }. Aquí le das más tiempo a una persona; se le avisa por correo. Los borradores no se te muestran, así que pide la dirección.
extend-email = Dirección de quien pide el lugar
extend-email-hint = De un equipo, la de quien lo dirige.
extend-until = Hasta
extend-until-hint = En el reloj de la cohorte: { $zone }.
extend-reason-hint = Quien pide el lugar lo lee.
extend-give = Dar más tiempo
extend-given = Quién tiene más tiempo
extend-none = Nadie todavía.
toast-extended = Tiene más tiempo y se le avisa por correo

## seat- : a seat in a team

seat-crumb = Invitación
seat-title = Tu asiento en el equipo { $team }
seat-field =
    { $field ->
        [team] Equipo
        [association] Asociación
        [lead] Dirige
        [cohort] Cohorte
        [dates] Fechas
       *[hours] Tiempo
    }
seat-hours = Unas { $hours } horas en total
seat-state =
    { $state ->
        [invited] Te invitan a tomar este curso con un equipo. Antes de que contestes no pasa nada.
        [confirmed] Dijiste que sí. Quien dirige el equipo envía la solicitud y se te avisa cuando esté hecho.
        [enrolled] Tienes un lugar en el curso.
        [refused] Dijiste que no. Se le avisó a quien dirige el equipo.
        [lapsed] Esta invitación se retiró.
       *[left] Ya no estás en este equipo.
    }
seat-seen = Lo que tu equipo verá de ti
seat-seen-before = Antes de que contestes: el nombre y la dirección que escribió quien dirige el equipo.
seat-seen-team = Cuando hayas dicho que sí: tu nombre y tu papel. En el curso también tus marcas en los módulos, la reflexión del equipo y su conversación.
seat-seen-not = Nunca: cuándo estuviste aquí, tus resultados de las pruebas, tus motivos ni cómo completaste un seminario web.
seat-part = Participas como
seat-part-hint = Quien dirige el equipo eligió uno. Cámbialo si otro te describe mejor.
seat-part-save = Guardar el papel
seat-yes = Sí, ahí estaré
seat-no = No, gracias
seat-no-title = ¿Decir que no a este equipo?
seat-no-words = Se le avisa a quien dirige el equipo y tu asiento pasa a otra persona. Para volver necesitas una nueva invitación.
seat-see-other = Ver tu otro asiento
seat-see-application = Ver la solicitud
seat-leave = Salir del equipo
seat-leave-title = ¿Salir de este equipo?
seat-leave-words = Tu asiento pasa a otra persona y se le avisa a quien dirige el equipo. Para volver necesitas una nueva invitación.
seat-leave-lead = Tú diriges este equipo. Desde entonces lo dirige quien confirmó primero después de ti, y se le avisa por correo. Para volver necesitas una nueva invitación.
toast-seat-confirmed = Tu asiento está confirmado
toast-seat-refused = Dijiste que no y se le avisó a quien dirige el equipo
toast-seat-left = Saliste del equipo
toast-seat-reminded = La invitación se envió otra vez
toast-seat-removed = El asiento está libre
toast-team-handed-over = Otra persona dirige el equipo
toast-application-sent = Tu solicitud se envió
toast-application-withdrawn = Tu solicitud se retiró
toast-application-again = Vuelve a ser un borrador. Cambia lo que quieras y envíalo.
apply-window =
    { $standing ->
        [before] Las solicitudes abren el { $when }
        [open] Las solicitudes cierran el { $when }
       *[closed] Las solicitudes cerraron el { $when }
    }
apply-yours = En tu hora: { $yours }.
apply-left-moments = Queda menos de un minuto para la solicitud
apply-left-minutes =
    { $count ->
        [one] Queda { $count } minuto para la solicitud
       *[other] Quedan { $count } minutos para la solicitud
    }
apply-left-hours =
    { $count ->
        [one] Queda { $count } hora para la solicitud
       *[other] Quedan { $count } horas para la solicitud
    }
apply-left-days =
    { $count ->
        [one] Queda { $count } día para la solicitud
       *[other] Quedan { $count } días para la solicitud
    }
apply-unit =
    { $unit ->
        [days] { $count ->
            [one] día
           *[other] días
        }
        [hours] { $count ->
            [one] hora
           *[other] horas
        }
       *[minutes] { $count ->
            [one] minuto
           *[other] minutos
        }
    }

## admin-: calendario, cohortes, personas y cursos, para quien administra

admin-schedule-title = Calendario
admin-schedule-words = Todos los cursos y seminarios informativos. En { $zone }.
admin-schedule-view =
    { $view ->
        [week] Semana
        [month] Mes
       *[list] Lista
    }
admin-schedule-views = Vista
admin-schedule-before = Antes
admin-schedule-after = Después
admin-schedule-today = Hoy
admin-schedule-zone = Mostrado en
admin-schedule-none = No hay sesiones en estos días.
admin-schedule-legend = Qué significan los colores
admin-clash = Choque
admin-plan-session = Planear una sesión
admin-plan-this = Planear la sesión
admin-save-session = Guardar la sesión
admin-save-anyway = Guardar de todos modos
admin-look = Ver horas y choques
admin-cohort = Cohorte
admin-webinar = Seminario web
admin-webinar-of = { $title }, módulo { $number }
admin-date = Fecha
admin-start = Empieza a las
admin-starts = Empieza
admin-minutes = Minutos
admin-zone = Zona horaria de la sesión
admin-choose-time = ¿Qué hora es la correcta?
admin-candidate =
    { $n ->
        [1] La primera, { $zone }
       *[other] La segunda, { $zone }
    }
admin-hosts = Quién la dirige
admin-host-email = Otra persona, por correo
admin-no-such-person = Nadie tiene aquí esta dirección de correo. Agrega antes a la persona o revisa la dirección.
admin-room = Dirección de la sala
admin-room-hint = De la página del proveedor, con https://. Puede venir después.
admin-session-places = Lugares
admin-zones-title = Qué hora es para quienes asisten
admin-zones-none = Escribe la fecha y la hora y pulsa «Ver horas y choques».
admin-zone-column = Zona
admin-zone-starts = Empieza
admin-zone-learners = Participantes
admin-zone-session = la de la sesión
admin-zone-cohort = la de la cohorte
admin-zone-own = la tuya
admin-session-note = Las direcciones de entrada que la gente recibió no cambian cuando se mueve una sesión.
admin-warnings = Mira esto antes de guardar
admin-for-everybody = Seminario web informativo, para todo el mundo
admin-cancel-public = No se avisa a nadie por correo. La sesión queda en el calendario como cancelada. No se puede deshacer; puedes planear otra.
admin-cancel-title = Cancelar esta sesión
admin-cancel-hint = Lo ven quienes iban a asistir.
admin-cancel-consequence =
    { $count ->
        [0] No se avisa a nadie: ninguna persona participante ve todavía esta sesión. No se puede deshacer; puedes planear otra.
        [one] Una persona participante recibe un aviso por correo de inmediato, y su calendario dice que la sesión no se hará. No se puede deshacer; puedes planear otra sesión.
       *[other] { $count } participantes reciben un aviso por correo de inmediato, y sus calendarios dicen que la sesión no se hará. No se puede deshacer; puedes planear otra sesión.
    }
admin-cancel-keep = Conservar la sesión
admin-cancel-session = Cancelar la sesión
toast-session-planned = La sesión está planeada.
toast-session-moved = La sesión está guardada.
toast-session-cancelled = La sesión está cancelada.
## reflection-: writing and handing in; submissions-: reading what was handed in
reflection-words =
    { $words ->
        [one] 1 palabra de al menos { $least }.
       *[other] { $words } palabras de al menos { $least }.
    }
reflection-from-to = De { $least } a { $most } palabras.
reflection-from = Al menos { $least } palabras.
reflection-my-answer = Mi respuesta
reflection-our-answer = Nuestra respuesta
reflection-team-hint = Una persona entrega por todo el equipo; cuenta para cada integrante.
reflection-hand-in = Entregar
reflection-hand-in-team = Entregar por el equipo
reflection-keep = Guardar como borrador
reflection-earlier = Versiones anteriores
reflection-version = Versión { $number }, { $when }
reflection-version-by = Versión { $number }, { $when }, entregada por { $name }
reflection-rubric = Qué buscan quienes facilitan
reflection-not-yet = Todavía no:
reflection-until = La fecha límite es { $due }. Puedes seguir escribiendo después de entregar.
reflection-too-short = Lo que entregaste tiene muy pocas palabras. Agrega algunas y entrégalo otra vez.
reflection-awaiting = Entregado. Quien facilita lo lee y responde aquí.
reflection-returned = Quien facilita tiene una pregunta. Cambia tu respuesta y entrégala otra vez.
reflection-received = Entregado, y ya cuenta. Quien facilita todavía puede responder con una pregunta.
reflection-accepted = Aceptado.
reflection-more-words = Escribe al menos { $least } palabras; tienes { $words }. Tu texto queda guardado como borrador.
reflection-or-file = Escribe aquí o elige un archivo abajo. Puedes hacer las dos cosas.
reflection-file = Archivo
reflection-file-hint = PDF, Word (.docx), foto (JPG, PNG) o sonido (MP3, M4A), hasta 10 MB.
reflection-file-draft = Un borrador guarda tu texto. Elige el archivo cuando entregues.
reflection-remark = Unas palabras para acompañarlo
reflection-file-link = { $name } ({ $size })
reflection-choose-file = Elige un archivo. Tu texto queda guardado como borrador.
reflection-write-or-choose = Escribe algo o elige un archivo.
toast-draft-kept = Tu borrador está guardado.
toast-handed-in = Entregado.
submissions-title = Por leer
submissions-none = No hay nada por leer
submissions-none-words = Aquí aparece lo que entregan los participantes.
submissions-needed = Necesita tu palabra
submissions-version =
    { $words ->
        [0] { $when }
        [one] { $when }, 1 palabra
       *[other] { $when }, { $words } palabras
    }
submissions-words-to-learner = Tus palabras para quien lo entregó
submissions-words-hint = Di lo que ya está, o haz una pregunta. Si es del equipo, lo lee cada integrante.
submissions-accept = Aceptar
submissions-return = Devolver con esta pregunta

## make-up-: making up a missed seminario web
make-up-title = Reponer el seminario web
make-up-link = Puedes reponer este seminario web para que cuente también para el certificado.
make-up-until =
    { $most ->
        [one] Haz las dos cosas, en el orden que quieras, y este seminario web cuenta para el certificado: { $until } En esta cohorte puedes reponer un seminario web.
       *[other] Haz las dos cosas, en el orden que quieras, y este seminario web cuenta para el certificado: { $until } En esta cohorte puedes reponer { $most } seminarios web.
    }
make-up-watch = Mira la grabación
make-up-watched = Ya la viste.
make-up-reflect = Entrega una reflexión que un facilitador acepte: qué se dijo y qué harás con ello
make-up-hint = Escribe qué te llevas del seminario web y una cosa que vas a probar. Bastan unas frases. O elige un archivo abajo.
make-up-handed-in = Lo que entregaste
make-up-recording-left = Tu reflexión está aceptada. Mira también la grabación y el seminario web queda repuesto.
make-up-used =
    { $most ->
        [one] Ya repusiste otro seminario web. En esta cohorte se puede reponer uno.
       *[other] Ya repusiste otros { $most } seminarios web. En esta cohorte no se pueden reponer más.
    }
make-up-over = El plazo para reponer este seminario web terminó.
make-up-of-learner = Esta reflexión repone el seminario web perdido: si la aceptas y la grabación se vio a tiempo, cuenta para el certificado.
webinar-recordings = Elegir una grabación

## discussion-: talking with the cohort or the team
discussion-heading = Conversación
discussion-empty = Todavía nadie ha escrito. Empieza tú.
discussion-needed = Has escrito { $posts } de { $of_posts } mensajes y { $answers } de { $of_answers } respuestas a otras personas.
discussion-answers = Responde a { $name }
discussion-answer = Responder a { $name }
discussion-your-answer = Tu respuesta
discussion-your-post = Tus palabras
discussion-send = Enviar
discussion-remove = Quitar mis palabras
discussion-removed = Se quitó.
toast-post-removed = Se quitaron tus palabras.
reason-post-empty = Escribe algo primero.
reason-post-too-long = Un mensaje tiene 4,000 caracteres como máximo. Acórtalo o escribe dos.
## excuses-, coordinate-, observe-, consent-: varias personas a la vez, y quienes miran

excuses-title = Justificar la ausencia en un seminario web
excuses-words = Las letras muestran cómo cuentan ahora sus seminarios web.
excuses-none = No elegiste a nadie.
excuses-save = { $count ->
    [one] Justificar a 1 persona
   *[other] Justificar a { $count } personas
}
coordinate-title = Equipos y personas de tu asociación
coordinate-words = En todas las cohortes, solo para leer.
coordinate-none = Nadie de tu asociación participa en una cohorte.
observe-title = Quién ha terminado
observe-words = Ves a las personas que dieron su consentimiento, y solo si completaron el curso.
observe-none = Todavía nadie dio su consentimiento.
observe-course = Curso
observe-completed = Completado el { $date }
observe-not-yet = Aún sin completar
consent-title = Quién puede ver que terminaste
consent-words = Si das tu consentimiento, quienes observan, por ejemplo tu empleador, ven tu nombre y si completaste el curso, y nada más. Puedes retirarlo cuando quieras.
consent-given = Diste tu consentimiento.
consent-not-given = No diste tu consentimiento. Quienes observan no te ven.
consent-give = Doy mi consentimiento
consent-withdraw = Retirarlo

admin-cohorts-title = Cohortes
admin-cohorts-none = Todavía no hay cohortes
admin-cohorts-none-words = Crea la primera a partir de un curso.
course-new = Crear un curso
course-new-words = Empieza como borrador que solo ven los administradores.
course-from = Hecho a partir de
course-from-hint = Una copia empieza con los textos y los módulos del otro curso, sin sus cohortes.
course-from-nothing = Nada: un curso vacío
course-make = Crearlo
course-copy = Copiarlo
course-draft = Esto aún no se ha anunciado.
course-preview = Verlo como quien visita
course-contact-hours = Horas de contacto
course-lines-hint = Uno por línea, en el mismo orden en ambos idiomas.
course-field = { $field ->
    [title] Título
    [short-title] Título corto
    [tagline] Una frase
    [summary] De qué trata
    [outcomes] Qué se sabrá hacer después
    [who] Para quién es
    [how] Cómo se enseña
    [team-advice] Solo o en equipo
   *[facilitated-by] Quién lo facilita
    } { $language ->
    [en] (inglés)
   *[es] (español)
    }
toast-course-made = El curso es un borrador. Escribe sus textos.

## template-: the modules and activities of a course, as admins write them

template-title = Módulos y actividades
template-write = Escribir sus módulos
template-words = Cada cohorte nueva de este curso empieza con una copia de ellos. Las cohortes que ya existen conservan los suyos: aquí nada los cambia.
template-none = Todavía no hay módulos
template-none-words = Un curso tiene módulos, uno tras otro, y cada uno sus actividades: lecturas, seminarios web, cuestionarios y más. Empieza con el primer módulo: su título y en qué días se aprende.
template-module-first = Escribir el primer módulo
template-module-add = Añadir un módulo
template-module-new = Módulo nuevo
template-sum = { $modules }, { $activities }. Lo obligatorio lleva { $time }.
template-days-week = Días { $first } a { $last }, semana { $week }
template-days-weeks = Días { $first } a { $last }, semanas { $from } a { $to }
template-after = Se abre cuando se completa el anterior
template-after-words = Sea el día que sea.
template-extra = no obligatoria
template-due = para el día { $day }
template-gap = { $what ->
    [activities] Todavía sin actividades
    [film] Todavía sin video
    [questions] Faltan preguntas
    [plan] Sin día previsto
   *[text] Todavía sin texto
}
template-gap-language = Falta algo en { $language }
template-kind-about = { $kind ->
    [page] Un texto para leer en la pantalla
    [video] Un video con subtítulos y transcripción
    [document] Una hoja para rellenar o imprimir
    [quiz] Preguntas que se califican al momento
    [reflection] Un texto o un archivo que lee alguien que facilita
    [discussion] Una conversación de la cohorte o de un equipo
    [webinar] Una hora en vivo con todo el grupo
   *[external] Una página de otro sitio web
}
template-activity-add = Añadir una actividad
template-activity-new = Actividad nueva: { $kind }
template-field = { $field ->
    [title] Título
    [summary] De qué trata
    [outcomes] Qué se sabrá hacer después
    [completes] Qué la completa
    [body] Texto
    [description] De qué trata
    [transcript] Transcripción
    [reading] Texto bajo el video
    [file] Archivo para imprimir
    [intro] Antes de la primera pregunta
    [prompt] Sobre qué escribir
    [help] Cómo hacerlo
    [opening] Primeras palabras de quien facilita
    [rules] Lo que todo el grupo respeta
    [agenda] Qué pasa, con minutos
    [preparation] Qué hacer antes
    [follow-up] Qué se envía después
    [url] Dirección
    [note] Qué hacer allí
    [question] Pregunta
    [accepted] Respuestas correctas
    [unit] Qué cuenta
    [feedback-right] Se dice tras una respuesta correcta
    [feedback-wrong] Se dice tras una respuesta incorrecta
   *[why] Por qué es así
    } { $language ->
    [en] (inglés)
   *[es] (español)
    }
template-opens-day = Se abre el día
template-ends-day = Termina el día
template-days-hint = El día 1 es el primer día de la cohorte; el día 8, una semana después. Al final no se cierra nada: es una orientación.
template-days-along = Si cambia el primer día, los plazos y los seminarios web de este módulo se mueven con él.
template-release = Cuándo se abre
template-release-day = En su día
template-module-remove = Quitar este módulo
template-module-remove-words =
    { $count ->
        [0] No tiene actividades. Las cohortes que ya existen conservan sus copias.
        [one] Su actividad se quita con él. Las cohortes que ya existen conservan sus copias. No se puede deshacer.
       *[other] Sus { $count } actividades se quitan con él. Las cohortes que ya existen conservan sus copias. No se puede deshacer.
    }
template-activity-remove = Quitar esta actividad
template-activity-remove-words = Las cohortes nuevas no la tendrán. Las cohortes que ya existen conservan sus copias. No se puede deshacer.
template-remove-sure = ¿Quitar «{ $title }»?
template-in-module = En qué módulo
template-minutes = Minutos
template-minutes-hint = Lo que necesita una persona.
template-due-day = Para el día
template-due-hint = Contado desde el primer día de la cohorte.
template-required = Es obligatoria para completar el módulo
template-completes-hint = Se lee junto a la actividad.
template-markdown = Una línea vacía separa párrafos. ## empieza un encabezado, - una lista, **negrita**, [palabras](https://…) un enlace.
template-preview = Ver cómo queda
template-preview-title = Como lo verá quien participa
template-preview-words = Todavía no está guardado.
template-film = Video
template-film-hint = De los videos de este curso, con sus subtítulos.
template-film-none = Todavía ninguno
template-transcript-hint = Todo lo que se dice y se muestra, para leer en vez de ver.
template-document-hint = Una línea con ---page--- empieza otra página. Cuatro o más _ seguidos son un espacio para rellenar.
template-file-hint = De los archivos PDF de este curso.
template-file-none = Ninguno
template-pages = Páginas impresas
template-pass = Respuestas correctas para aprobar
template-pass-hint = Como mucho tantas como preguntas.
template-attempts = Intentos
template-attempts-hint = Vacío: las veces que se quiera.
template-quiz-next = Después escribes las preguntas, una por una.
template-questions = Preguntas
template-questions-none = Todavía no hay preguntas. Elige cómo se responde la primera.
template-question-add = Añadir una pregunta
template-question-new = Pregunta nueva
template-question-change = Pregunta
template-question-remove = Quitar esta pregunta
template-question-remove-words = No se puede deshacer.
template-question-form = { $form ->
    [single] Una opción
    [several] Varias opciones
    [true_false] Verdadero o falso
    [short_text] Una palabra o pocas
    [numeric] Un número
    [matching] Qué va con qué
   *[ordering] Poner en orden
}
template-question-about = { $form ->
    [single] Exactamente una de las opciones es correcta.
    [several] Hay que elegir todas las opciones correctas y ninguna otra.
    [true_false] Una frase que es verdadera o no.
    [short_text] Se perdonan mayúsculas, acentos y espacios.
    [numeric] Escrito con punto o con coma.
    [matching] Cada elemento de la izquierda va con uno de la derecha, que se muestran mezclados.
   *[ordering] Las cosas se muestran mezcladas y se ponen en orden.
}
template-rows = { $form ->
    [matching] Parejas
    [ordering] Cosas, en el orden correcto
   *[other] Opciones
}
template-rows-hint = Las filas sin palabras no cuentan. Guarda para tener más filas.
template-row = Fila { $number }
template-row-field = { $field ->
    [left] Izquierda { $number }
    [right] Derecha { $number }
    [item] Lugar { $number }
    [feedback] Se dice a quien la elige
   *[choice] Opción { $number }
    } { $language ->
    [en] (inglés)
   *[es] (español)
    }
template-right = La opción { $number } es correcta
template-true-false = La frase es
template-accepted-hint = Una por línea. Se puede responder en cualquier idioma.
template-number = Número correcto
template-tolerance = Cuánto puede desviarse
template-tolerance-hint = 0 si debe ser exacto.
template-unit-hint = Como horas o personas.
template-why-hint = Se lee después de responder.
template-read-again = Qué ayuda
template-read-again-hint = Se ofrece tras una respuesta incorrecta.
template-read-again-none = Nada
template-mode = Quién entrega
template-mode-single = Cada participante
template-mode-team = El equipo en conjunto
template-mode-team-words = Una persona por el equipo. Quien hace el curso por su cuenta escribe por su cuenta.
template-answer = Cómo se puede entregar
template-answer-text = Escrito en la página
template-answer-file = Como archivo
template-answer-file-words = Por ejemplo, la foto de una hoja.
template-min-words = Mínimo de palabras
template-max-words = Máximo de palabras
template-max-words-hint = Es una orientación: también se aceptan más.
template-opening-hint = Una línea vacía separa párrafos.
template-scope = Quién la lee
template-scope-cohort = Toda la cohorte
template-scope-team = El equipo
template-posts = Mensajes que la completan
template-answers = Respuestas a otras personas que la completan
template-plan = Cuándo tiene lugar
template-plan-hint = Una cohorte hecha a partir de este curso recibe estas sesiones. Deja el día vacío para planificarlas en cada cohorte.
template-plan-day = El día
template-plan-day-hint = El día 1 es el primer día de la cohorte.
template-plan-starts = Empieza a las
template-plan-starts-hint = Por ejemplo 14:00, 19:00. Una sesión para cada hora; basta con asistir a una.
template-agenda-hint = Una parte por línea, con sus minutos delante: 10 Bienvenida
template-present = Minutos de presencia que lo completan
template-present-hint = Vacío: el 80 % de sus minutos.
template-url-hint = Con https://.
template-size-kb = Cuánto carga más o menos, en KB
template-size-kb-hint = Quien tiene pocos datos lo ve antes de ir.
template-files = Videos y archivos PDF
template-files-words = Entre ellos eligen los videos y documentos de este curso. Puede abrirlos quien aprende o enseña aquí.
template-films = Videos
template-films-none = Todavía no hay videos.
template-sheets = Archivos PDF
template-sheets-none = Todavía no hay archivos PDF.
template-file-add = Añadir un archivo
template-file = Archivo
template-file-kinds = Un video (MP4 o WebM, hasta 500 MB) o un PDF.
template-captions-hint = Para un video: WebVTT (.vtt), al menos en un idioma.
template-file-send = Enviar el archivo
template-file-broken = El archivo no llegó. Revisa tu conexión y envíalo otra vez.
toast-file-added = El archivo está aquí

admin-courses-title = Cursos
admin-catalogue-title = Catálogo
admin-catalogue-words = Lo que el público encuentra. Aquí creas y cuidas sus fichas.
admin-catalogue-none = El catálogo está vacío.
admin-entry-title = Título
admin-entry-what = Qué es
admin-entry-see = Ver su página
admin-entry-title-in =
    { $language ->
        [es] Título en español
       *[en] Título en inglés
    }
admin-entry-summary-in =
    { $language ->
        [es] Resumen en español
       *[en] Resumen en inglés
    }
admin-entry-description-in =
    { $language ->
        [es] Descripción en español
       *[en] Descripción en inglés
    }
admin-entry-outcomes-in =
    { $language ->
        [es] Resultados en español
       *[en] Resultados en inglés
    }
admin-entry-outcomes-hint = Uno por línea, en el mismo orden en los dos idiomas.
admin-taxonomy-name =
    { $taxonomy ->
        [topic] Temas
        [audience] Función del público
        [career_family] Familias de puestos
        [grade] Grado
        [format] Formato de la sesión
       *[language] Idioma
    }
admin-terms-title = Temas y otras listas
admin-terms-words = Con estas listas se filtra el catálogo. El nombre en las direcciones se queda aunque cambien las palabras.
admin-terms-none = Aquí no hay nada todavía.
admin-term-in =
    { $language ->
        [en] En inglés
       *[es] En español
    }
admin-term-used = Se usa en
admin-term-entries =
    { $count ->
        [0] Ninguna ficha
        [one] { $count } ficha
       *[other] { $count } fichas
    }
admin-term-order = Orden
admin-term-go =
    { $way ->
        [up] Subir
       *[down] Bajar
    }
admin-term-up = Subir { $term }
admin-term-down = Bajar { $term }
admin-term-retired = Retirado
admin-term-add = Agregar
admin-term-merge = Unir con otro
admin-term-merge-words = Todas sus fichas reciben el otro y este se elimina. No se puede deshacer.
admin-term-into = Con cuál
admin-term-retire = Retirar
admin-term-retire-words = Las fichas que lo tienen lo conservan y se puede seguir filtrando por él. A las fichas nuevas no se les ofrece.
admin-term-back = Volver a usarlo
admin-entry-new = Nuevo seminario web grabado
admin-entry-new-words = Empieza como borrador. El título le da su dirección, que ya no cambia.
entry-film = Video
entry-film-none = Todavía no tiene video, así que no se puede ver.
entry-film-has = { $length }, subtítulos: { $languages }
entry-film-facts = { $when }, { $language }, { $length }
entry-film-add = Agregar el video
entry-film-other = Darle otro video
entry-film-title = El video de la ficha
entry-film-words = Cualquiera puede verlo cuando la ficha es pública. Nadie obtiene un certificado con él.
entry-film-recorded = De una sesión grabada
entry-film-find = Título de la grabación
entry-film-which = Qué grabación
entry-film-later = Ninguna todavía
entry-film-recorded-none = Todavía no hay grabaciones de sesiones publicadas.
entry-film-take = Mostrar esta grabación
entry-film-send = Enviar un video
entry-film-sent = Enviarlo
entry-film-public = Puede ser público: todas las personas que se ven o se oyen en él están de acuerdo.
entry-film-public-needed = Di que puede ser público.
entry-film-which-needed = Elige una grabación.
recordings-to-catalogue = Mostrar en el catálogo
toast-entry-film = La ficha tiene su video.
reason-no-film-of-a-course = La ficha de un curso no tiene video propio.
entry-differs = Lo que el curso dice de otro modo
entry-differs-words = Esta ficha sigue a su curso, salvo en estas partes, que dice con palabras propias. El curso dice:
entry-differs-take = Decirlo como el curso
entry-differs-course = Textos del curso
entry-part =
    { $part ->
        [title] Título
        [summary] Resumen
        [description] De qué trata
        [outcomes] Resultados
       *[developed_by] Elaborado por
    }
course-entry-follows = La ficha del catálogo sigue lo que cambies aquí, salvo lo que dice con palabras propias.
course-entry-own = { $count ->
    [one] 1 parte difiere.
   *[other] { $count } partes difieren.
    }
course-entry-see = A la ficha
reason-of-no-course = Esta ficha no es de ningún curso.
admin-entry-make = Crear su ficha
admin-courses-lacking = Cursos sin ficha
admin-entry-preview = Ver el borrador como lo verán las visitas
admin-entry-copy = Copiar
admin-entry-owner = Quién la mantiene al día
admin-entry-owner-hint = El correo de alguien con cuenta. Recibe un aviso cuando hay que revisarla.
admin-entry-successor = La reemplaza
admin-entry-successor-hint = Adónde se lleva a quien la lee cuando se retira.
admin-entry-group = Sirve para un grupo en un solo dispositivo
toast-entry-made = Es un borrador. Solo lo ven los administradores.
entry-draft = Esto es un borrador.
entry-draft-words = Solo lo ven los administradores, tal como lo verán las visitas cuando se publique.
reason-term-there = Ya hay uno con estas palabras.
reason-term-too-long = Usa como máximo { $most } caracteres.
reason-follows-its-course = La ficha de un curso sigue a su curso. Copia el curso.
reason-has-an-entry = Este curso ya tiene una ficha.
reason-course-is-draft = El curso es un borrador. Publica primero el curso.
admin-course = Curso
admin-dates = Fechas
admin-state = Estado
admin-person = Persona
admin-taken-of = { $taken } de { $places }
admin-new-cohort = Crear una cohorte
admin-new-cohort-words = Empieza como borrador, con su propia copia del plan de estudios.
admin-copy-of = { $course }, como en { $name }
admin-copy-cohort = Copiar esta cohorte
admin-copy-along = Para copiar una cohorte basta el primer día: lo que dejes vacío aquí se mueve con él, y los días de la semana y las horas se conservan.
admin-made-from = Se crea a partir de
admin-made-from-hint = La plantilla de un curso, o una cohorte anterior con sus fechas desplazadas.
admin-name-en = Nombre en inglés
admin-name-es = Nombre en español
admin-slug = Nombre en la dirección
admin-slug-hint = Minúsculas, cifras y guiones, como verano-2026.
admin-cohort-zone = Zona horaria de sus días y plazos
admin-first-day = Primer día
admin-last-day = Último día
admin-opens = Se abren las solicitudes
admin-closes = Se cierran las solicitudes
admin-places = Lugares
admin-team-min = Equipo más pequeño
admin-team-max = Equipo más grande
admin-facilitators = Quién la facilita
admin-facilitators-hint = Direcciones de correo, una por línea. Al menos una.
admin-make-cohort = Crear la cohorte
admin-publish = Publicar
admin-see-progress = Ver el progreso
admin-keep-title = Nombre, fechas, lugares y equipos
admin-email = Correo
admin-from = Desde
admin-until = Hasta
admin-substitute-hint = Pon fechas solo para una suplencia.
admin-move-title = Mover la cohorte
release-title = Cuándo se abren los módulos
release-words = Cada módulo se abre en su día, o en cuanto alguien ha completado el anterior, sea el día que sea.
release-first = Se abre el { $day }. El primer módulo no espera a nada.
release-on = En su día, el { $day }
release-after = Cuando se haya completado el anterior
release-kept = Nadie pierde lo que ya hizo. Los webinarios se celebran en sus días, esté abierto lo que esté.
admin-move-words = Cada sesión que no ha comenzado conserva su hora y sus direcciones de ingreso. Lo que ya comenzó queda donde está.
admin-move-days = Días
admin-move-days-hint = Más tarde con 7, antes con -7.
admin-move-what = Qué se mueve
admin-move-everything = Toda la cohorte
admin-move-what-hint = Con un solo módulo se mueven solo sus sesiones, fechas y plazos.
admin-move-before = Ahora
admin-move-after = Después
admin-move-apply = Moverlas todas
admin-move-weekdays = Conservar los días de la semana: mover por semanas enteras
admin-move-modules = Mover también las fechas de los módulos
admin-move-dates = Mover también el primer y el último día de la cohorte
admin-move-weeks = Para que cada sesión conserve su día de la semana, se mueve { $days } días.
admin-move-sessions = Sesiones que no han comenzado
admin-move-no-sessions = No hay sesiones por venir.
admin-move-others = Lo que se mueve también
admin-move-told = Se avisa por correo a todas las personas que aprenden en esta cohorte.
admin-cohort-end = Terminar esta cohorte antes
admin-cohort-end-words = Una cohorte cancelada no se realiza, ni tampoco sus sesiones que no han comenzado. Se avisa por correo a todas las personas que aprenden en ella. Lo que hicieron se conserva.
admin-cohort-cancel-hint = Las personas participantes leen esto en el correo.
admin-cohort-cancel = Cancelar la cohorte
admin-cohort-withdraw = Retirar el anuncio
admin-enrol-title = Inscribir personas
admin-enrol-people = Personas
admin-enrol-hint = Una por línea: la dirección de correo y, tras una coma, esp, local_leader, state_staff o employer. Sin nada es esp.
admin-enrol-preview = A quién se inscribiría
admin-enrol-look = Revisar la lista
admin-enrol-apply = Inscribirlas
admin-enrol-unknown = Estas líneas no nombran a nadie de aquí, o ninguna función: { $lines }
admin-enrol-nobody = Nombra al menos a una persona.
admin-enrol-team = Dónde se sientan
admin-enrol-team-hint = Todas las personas de esta lista entran en el mismo equipo, o ninguna.
enrol-import-title = Inscribir desde una hoja
enrol-import-words = De una hoja de cálculo guardada como CSV. Primero ves qué haría cada fila; nadie recibe un lugar hasta que lo digas. No se envía ningún correo.
enrol-import-hint = Columna email, y si quieres team (su nombre; la primera fila de un equipo nuevo lo dirige) y part (esp, local_leader, state_staff o employer). Todas las personas necesitan ya una cuenta. Como mucho 500 KB.
enrol-import-store = { $count ->
    [one] Dar su lugar a 1 persona
   *[other] Dar su lugar a { $count } personas
    }
admin-teams-title = Equipos
admin-teams-none = Aún nadie tiene lugar en esta cohorte. Forma un equipo abajo o inscribe a personas que participan solas.
admin-team-sizes = Un equipo tiene de { $least } a { $most } personas; lo mejor son de { $from } a { $to }.
admin-team-small = Una persona más ayudaría a este equipo.
admin-team-large = Este equipo es más grande de lo mejor.
admin-team-leads = { $part }, lidera el equipo
admin-team-new = Formar un equipo
admin-team-name = Nombre del equipo
admin-no-association = Sin asociación
admin-team-people-hint = Una por línea: el correo, luego una coma y esp, local_leader, state_staff o employer. La primera lidera. Quien aún no tiene lugar recibe uno.
admin-team-make = Formar el equipo
admin-move-one = Mover
admin-move-person = Mover a { $name }
admin-move-to = A
admin-move-rest = Si en el equipo anterior quedan muy pocas personas, siguen por su cuenta.
toast-cohort-made = La cohorte está creada, como borrador.
toast-cohort-published = La cohorte está publicada.
toast-sessions-moved = Las sesiones están movidas.
toast-enrolled = Quedan inscritas.
reason-nobody-has-address = Nadie tiene aquí la dirección { $address }.

admin-people-title = Personas
admin-people-find = Nombre o correo
admin-add-person = Agregar a alguien
admin-name = Nombre
admin-phone = Teléfono
admin-suspend = Suspender
admin-restore = Dejar entrar de nuevo
admin-grants-title = Roles
admin-grants-none = Ninguna función.
admin-give = Dar una función
admin-give-hint = Quien facilita recibe su función en la página de su cohorte.
admin-give-association = Coordinación de
admin-give-button = Dársela
admin-associations-title = Asociaciones
association-level = { $level ->
    [national] Nacional
    [state] Estatal
   *[local] Local
    }
association-has = { $below } asociaciones, { $people } personas, { $teams } equipos
association-kind = Nivel o estado
association-below = Dependen de ella
association-people = Personas
association-teams = Equipos
association-applications = Solicitudes
association-slug = Id en los archivos
association-state = Estado
association-zone-none = Ninguna
association-pages = Páginas de asociaciones
association-none-below = Todavía no depende ninguna de ella.
association-new-national = Agregar la asociación nacional
association-new-state = Agregar una asociación estatal
association-new-local = Agregar una asociación local
association-new-below = Agregar una que dependa de ella
association-keep = Nombre, estado y zona horaria
association-coordinators = Coordinación
association-coordinators-none = Nadie la coordina.
association-coordinators-hint = Ven a las personas y los equipos de esta asociación, y de las que dependen de ella, en todas las cohortes.
association-move = Trasladarla a otro estado
association-move-below = Depende de
association-move-hint = Sus personas y equipos van con ella. La coordinación del nuevo estado los ve desde entonces; la del anterior, ya no.
association-move-button = Trasladar
association-merge-link = Unir con otra asociación
association-merge-title = Unir dos asociaciones
association-merge-words = Para una asociación que está aquí dos veces. Todo lo de la otra pasa a esta, y la otra se quita.
association-merge-with = Nombre de la otra asociación
association-merge-hint = Pasa a esta asociación y deja de existir.
association-merge-both = ¿Es la misma asociación?
association-merge-has = Lo que tiene
association-merge-moves = Las asociaciones que dependen de ella, las personas, los equipos, las solicitudes y la coordinación pasan a la que se queda. Se conservan su nombre y su id en los archivos; los de la otra terminan.
association-import-title = Importar asociaciones
association-find = Buscar una asociación
association-import-words = De una hoja de cálculo guardada como CSV. Primero ves qué haría cada fila; no se guarda nada hasta que lo digas.
association-import-file = Hoja
association-import-hint = Columnas id, parent (el id de la superior), level (national, state o local) y name, y si quieres state y zone. Como mucho 4 MB.
associations-none = Todavía no hay asociaciones
associations-none-words = Agrega la asociación nacional o importa todo el árbol.
associations-no-states = Todavía no hay asociaciones estatales.
associations-find = Nombre o estado
associations-more = Se encontraron más. Escribe más del nombre.
import-seen = Qué hace esta hoja
import-sums = Nuevas: { $added }. Cambiadas: { $changed }. Sin cambios: { $unchanged }.
import-faults = { $count ->
    [one] 1 error. Su fila se omite; puedes corregir la hoja e importarla de nuevo.
   *[other] { $count } errores. Sus filas se omiten; puedes corregir la hoja e importarla de nuevo.
    }
import-faulty = Filas con errores
import-good = Filas que se guardarían
import-look = Ver qué haría
import-kept = La hoja que elegiste se conserva aquí. Elige un archivo solo para sustituirla.
import-line-n = Línea { $line }
import-line = Línea
import-column = Columna
import-written = Escrito
import-fault = Qué está mal
import-then = Después
import-first = Se muestran las primeras { $count }.
import-nothing = No hay nada que guardar.
import-store = { $count ->
    [one] Guardar 1 fila
   *[other] Guardar { $count } filas
    }
import-outcome = { $outcome ->
    [added] nueva
    [changed] cambiada
   *[unchanged] sin cambios
    }
toast-association-made = La asociación está agregada.
toast-association-moved = La asociación está trasladada.
toast-associations-merged = Las dos asociaciones son ahora una.
toast-associations-imported = Las asociaciones están importadas.
admin-log-of = Qué hizo esta persona
admin-log-server = El servidor
admin-log-when = Cuándo
admin-log-who = Quién
admin-log-action = Qué
admin-log-object = A qué
admin-log-detail = Detalles
admin-retire = Retirar
admin-courses-words = Crea uno aquí o importa una carpeta con «waymark import course».
admin-courses-none = Todavía no hay cursos
admin-contact = Preguntas a
admin-developed-by = Desarrollado por
admin-weeks = Semanas
admin-steps-title = De un sitio vacío a una cohorte en marcha
admin-step-course = Importar un curso
admin-step-people = Agregar personas
admin-step-cohort = Crear una cohorte
admin-step-sessions = Planear sus sesiones
admin-step-publish = Publicar la cohorte
admin-step-enrol = Inscribir personas
admin-drafts-title = Cohortes que nadie ve todavía
api-title = Referencia de la API
api-document = La descripción completa como documento OpenAPI
api-needs-token = Requiere un token de acceso.
api-open = Abierto para todos.
api-sent = Qué se envía
api-answers = Respuestas
api-shapes = Formas

## audit- : the audit log
audit-words = Quién hizo qué y a quién. Aquí nada se puede cambiar: cada línea está encadenada a la anterior.
audit-by = Quién
audit-by-example = Nombre o correo
audit-all = Todo
audit-object-id = Número del objeto
audit-same-object = todo sobre esto
audit-export-csv = Archivo CSV
audit-export-json = Archivo JSON
audit-none = No se encontró nada
audit-none-words = Ninguna línea del registro corresponde a lo que busca.
audit-whole = Ver todo el registro
audit-object = { $kind ->
    [person] Persona
    [grant] Rol
    [cohort] Cohorte
    [course] Curso
    [module] Módulo
    [activity] Actividad
    [session] Sesión
    [site] Sitio
    [enrolment] Participante
    [application] Solicitud
    [certificate] Certificado
    [request] Petición
    [post] Mensaje
    [team] Equipo
   *[other] { $kind }
}
audit-action = { $action ->
    [application_withdrawn] Solicitud retirada
    [application_submitted] Solicitud enviada
    [attendance_reported] Asistencia informada
    [audit_exported] Registro de auditoría descargado
    [certificate_changed] Certificado cambiado
    [certificate_issued] Certificado emitido
    [cohort_changed] Cohorte cambiada
    [cohort_cancelled] Cohorte cancelada
    [cohort_created] Cohorte creada
    [cohort_published] Cohorte publicada
    [cohort_withdrawn] Anuncio de una cohorte retirado
    [course_made] Curso creado
    [course_changed] Curso cambiado
    [course_state_changed] Curso publicado o retirado
    [file_added] Archivo añadido a un curso
    [module_added] Módulo añadido a un curso
    [module_changed] Módulo de un curso cambiado
    [module_moved] Módulo de un curso movido
    [module_removed] Módulo quitado de un curso
    [activity_added] Actividad añadida a un curso
    [activity_changed] Actividad de un curso cambiada
    [activity_moved] Actividad de un curso movida
    [activity_removed] Actividad quitada de un curso
    [data_exported] Datos propios descargados
    [decision_written] Decisión escrita
    [enrolled] Personas inscritas
    [entry_made] Ficha del catálogo creada
    [term_changed] Lista del catálogo cambiada
    [entry_changed] Ficha del catálogo cambiada
    [grant_given] Rol otorgado
    [grant_taken] Rol retirado
    [learner_viewed] Sitio visto como participante
    [message_sent] Mensaje enviado a participantes
    [mail_dropped] Correo desechado
    [mail_held] Correo retenido
    [mail_released] Correo liberado
    [mail_tried_again] Correo intentado otra vez
    [note_written] Nota escrita
    [password_set] Contraseña puesta
    [person_created] Cuenta creada
    [person_erased] Persona borrada
    [person_restored] Persona readmitida
    [person_suspended] Persona suspendida
    [post_removed] Mensaje quitado
    [profile_changed] Perfil cambiado
    [recording_begun] Grabación comenzada
    [recording_failed] No se pudo preparar una grabación
    [recording_removed] Grabación quitada
    [recording_published] Grabación publicada
    [recording_retired] Grabación retirada
    [refresh_token_reused] Token usado dos veces
    [request_answered] Petición respondida
    [roll_taken] Lista pasada
    [seat_moved] Asiento movido
    [session_cancelled] Sesión cancelada
    [session_changed] Sesión cambiada
    [session_ended] Sesión cerrada
    [session_planned] Sesión planificada
    [sessions_moved] Sesiones movidas
    [policy_changed] Reglas cambiadas
    [policy_changed_in_the_open] Reglas cambiadas a la vista de todos
    [modules_released] Apertura de módulos cambiada
    [team_made] Equipo formado
    [help_link_sent] Enlace de ayuda enviado
    [people_merged] Cuentas unidas
    [name_corrected] Nombre corregido
    [passkey_added] Llave de acceso añadida
    [passkey_removed] Llave de acceso quitada
    [person_invited] Persona invitada
    [recovery_codes_made] Códigos de recuperación creados
    [second_factor_added] Segundo factor añadido
    [second_factor_removed] Segundo factor quitado
    [second_factor_reset] Segundo factor restablecido
    [second_factor_reset_planned] Restablecimiento del segundo factor previsto
    [second_factor_reset_stopped] Restablecimiento del segundo factor detenido
    [site_changed] Ajustes del sitio cambiados
    [site_text_changed] Texto del sitio cambiado
    [email_brought_back] Dirección recuperada
    [email_changed] Dirección cambiada
    [sign_in_disowned] Entrada terminada desde un aviso
    [provider_joined] Inicio de sesión único unido
    [provider_parted] Inicio de sesión único quitado
    [token_made] Token de acceso creado
    [token_revoked] Token de acceso quitado
    [directory_made] Directorio admitido
    [directory_ended] Directorio terminado
    [directory_suspended] Suspensión por un directorio
    [directory_restored] Acceso restituido por un directorio
    [person_moved] Cambio de asociación por un directorio
    [person_removed] Retiro por un directorio
    [association_made] Asociación creada
    [association_changed] Asociación cambiada
    [association_removed] Asociación quitada
    [association_moved] Asociación trasladada
    [association_merged] Asociaciones unidas
    [associations_imported] Asociaciones importadas
    [people_imported] Personas importadas
    [password_removed] Contraseña quitada
    [tokens_issued] Token emitido
   *[other] { $action }
}
## mail-: las cartas y la página del correo. Cuerpos: el primer párrafo va antes del letrero

mail-hello = Hola, { $name }:
mail-foot = Recibes este mensaje porque tienes una cuenta en { $site }: { $origin }
mail-link-until = El enlace funciona una vez, hasta el { $until }.
mail-test-subject = Una prueba de { $site }
mail-test-preview = El correo llega.
mail-test-title = El correo llega
mail-test-body =
    Pediste a { $site } un mensaje de prueba; aquí está.

    Míralo también en tu teléfono: el título, el botón y esta línea deben leerse bien.
mail-test-button = Volver al correo
mail-invitation-subject = { $by } te invita a { $site }
mail-invitation-title = Tu cuenta está lista
mail-invitation-body =
    { $by } creó una cuenta para ti en { $site }, con esta dirección.

    Con el botón eliges cómo entrar. El enlace funciona una vez, hasta el { $until }.

    ¿No lo esperabas? Entonces no hagas nada. Sin ti no pasa nada.
mail-invitation-button = Abrir mi cuenta
mail-verification-subject = { $site }: ¿es tuya esta dirección?
mail-verification-title = Confirma tu dirección
mail-verification-body =
    Alguien, seguramente tú, creó una cuenta en { $site } con esta dirección.

    El enlace funciona una vez, hasta el { $until }.

    ¿No fuiste tú? Entonces no hagas nada: sin el enlace, la cuenta sigue cerrada.
mail-verification-button = Confirmar la dirección
mail-exists-subject = Ya tienes una cuenta en { $site }
mail-exists-preview = Entra o elige una contraseña nueva.
mail-exists-title = Ya tienes una cuenta
mail-exists-body =
    Alguien, seguramente tú, quiso crear una cuenta en { $site } con esta dirección. Ya existe una.

    Entra con ella. Si olvidaste la contraseña, ahí puedes elegir una nueva.

    ¿No fuiste tú? Entonces no hay nada que hacer: nadie entró.
mail-exists-button = Entrar
mail-reset-subject = { $site }: una contraseña nueva
mail-reset-title = Elige una contraseña nueva
mail-reset-body =
    Alguien, seguramente tú, pidió una contraseña nueva.

    El enlace funciona una vez, hasta el { $until }. Al usarlo, se cierra tu sesión en todos los demás lugares.

    ¿No fuiste tú? Entonces no hagas nada: tu contraseña sigue igual.
mail-reset-button = Elegir una contraseña
mail-help-subject = { $by } te ayuda a entrar
mail-help-title = Vuelve a entrar en tu cuenta
mail-help-body =
    { $by } te envía este enlace porque no podías entrar en { $site }.

    Funciona una vez, hasta el { $until }.

    ¿No pediste ayuda? Entonces no lo uses y avísale a { $by }.
mail-help-button = Abrir mi cuenta
mail-change-subject = { $site }: confirma tu dirección nueva
mail-change-title = Confirma tu dirección nueva
mail-change-body =
    Tu cuenta en { $site } va a tener esta dirección.

    El enlace funciona una vez, hasta el { $until }. Mientras no lo uses, todo llega a la dirección anterior.

    ¿No fuiste tú? Entonces no hagas nada.
mail-change-button = Confirmar la dirección
mail-notice-subject =
    { $what ->
        [password_changed] { $site }: tu contraseña cambió
        [new_sign_in] { $site }: una entrada nueva
        [passkey_added] { $site }: se agregó una llave de acceso
        [passkey_removed] { $site }: se quitó una llave de acceso
        [provider_joined] { $site }: se unió el inicio de sesión único a tu cuenta
        [provider_parted] { $site }: se quitó el inicio de sesión único de tu cuenta
        [second_factor_added] { $site }: los códigos para entrar están activados
        [second_factor_removed] { $site }: los códigos para entrar están desactivados
        [recovery_code_used] { $site }: se usó un código de recuperación
        [recovery_codes_made] { $site }: códigos de recuperación nuevos
        [email_changed] { $site }: tu dirección cambió
        [second_factor_reset_planned] { $site }: se quitará tu segundo paso
        [second_factor_reset] { $site }: se quitó tu segundo paso
        [refresh_reused] { $site }: se cerró la sesión de un programa
        [account_merged] { $site }: dos cuentas se volvieron una
        [account_closed] { $site }: se cerró tu cuenta
        [access_token_made] { $site }: un token de acceso nuevo
       *[other] { $site }: tu cuenta cambió
    }
mail-notice-title =
    { $what ->
        [password_changed] Tu contraseña cambió
        [new_sign_in] Una entrada nueva
        [passkey_added] Se agregó una llave de acceso
        [passkey_removed] Se quitó una llave de acceso
        [provider_joined] Se unió el inicio de sesión único
        [provider_parted] Se quitó el inicio de sesión único
        [second_factor_added] Los códigos para entrar están activados
        [second_factor_removed] Los códigos para entrar están desactivados
        [recovery_code_used] Se usó un código de recuperación
        [recovery_codes_made] Códigos de recuperación nuevos
        [email_changed] Tu dirección cambió
        [second_factor_reset_planned] Se quitará tu segundo paso
        [second_factor_reset] Se quitó tu segundo paso
        [refresh_reused] Se cerró la sesión de un programa
        [account_merged] Dos cuentas se volvieron una
        [account_closed] Se cerró tu cuenta
        [access_token_made] Un token de acceso nuevo
       *[other] Tu cuenta cambió
    }
mail-notice-said =
    { $what ->
        [password_changed] La contraseña de tu cuenta cambió.
        [new_sign_in] Alguien entró en tu cuenta con { $detail }, que no habíamos visto antes.
        [passkey_added] Se agregó a tu cuenta la llave de acceso «{ $detail }».
        [passkey_removed] Se quitó de tu cuenta la llave de acceso «{ $detail }».
        [provider_joined] «{ $detail }» se unió a tu cuenta y desde ahora sirve para entrar.
        [provider_parted] «{ $detail }» se quitó de tu cuenta y ya no sirve para entrar.
        [second_factor_added] Ahora, para entrar en tu cuenta se pide un código de una aplicación.
        [second_factor_removed] Para entrar en tu cuenta ya no se pide un código de una aplicación.
        [recovery_code_used] Alguien entró en tu cuenta con un código de recuperación. { $detail }
        [recovery_codes_made] Se crearon códigos de recuperación nuevos para tu cuenta. Los anteriores ya no sirven.
        [email_changed] Tu cuenta tiene otra dirección. Este mensaje todavía llega a la anterior, para que lo sepas.
        [second_factor_reset_planned] Alguien de administración quitará el segundo paso de tu entrada el { $detail }, porque pidieron ayuda en tu nombre.
        [second_factor_reset] Alguien de administración quitó el segundo paso de tu entrada. Puedes configurar uno nuevo.
        [refresh_reused] Un programa usó una entrada que ya se había usado. Por seguridad, cerramos la sesión de ese programa en todas partes.
        [account_merged] tu cuenta con el correo { $detail } se unió a esta. Todo lo que había en ella está ahora aquí.
        [account_closed] la cuenta con el correo { $detail } se unió a otra cuenta tuya. Entra con esa.
        [access_token_made] Se creó para tu cuenta el token de acceso «{ $detail }».
       *[other] Algo cambió en tu cuenta.
    }
mail-notice-at = Ocurrió el { $at }, en { $site }.
mail-notice-mine =
    { $what ->
        [account_merged] Lo hizo una persona que administra porque alguien lo pidió. Si no fuiste tú, avísanos.
        [account_closed] Lo hizo una persona que administra porque alguien lo pidió. Si la otra cuenta no es tuya, avísanos.
        [new_sign_in] ¿Fuiste tú? Entonces no tienes que hacer nada. ¿No fuiste tú? Durante 7 días el botón termina esa entrada; después, elige una contraseña nueva.
        [email_changed] ¿Fuiste tú? Entonces no hay nada que hacer. ¿No fuiste tú? Durante 7 días, el botón recupera la dirección anterior y cierra las demás sesiones.
        [second_factor_reset_planned] ¿Lo pediste tú? Entonces no hay nada que hacer. ¿No? Detenlo con el botón.
        [refresh_reused] Entra otra vez en ese programa. Si no es tuyo, abre tu cuenta y elige una contraseña nueva.
       *[other] ¿Fuiste tú? Entonces no hay nada que hacer. ¿No fuiste tú? Abre tu cuenta ahora, termina las entradas que no conoces y elige una contraseña nueva.
    }
mail-notice-button =
    { $what ->
        [new_sign_in] No es mi dispositivo
        [email_changed] Recuperar la dirección
        [second_factor_reset_planned] Detenerlo
       *[other] Ver mi cuenta
    }
mail-notice-browser = { $browser } en { $system }
mail-notice-browser-unknown = un navegador o dispositivo
mail-notice-codes =
    { $left ->
        [0] No queda ninguno: crea códigos nuevos.
        [one] Queda 1: crea pronto códigos nuevos.
       *[other] Quedan { $left }.
    }
mail-receipt-subject = Recibimos tu solicitud: { $course }
mail-receipt-preview = Recibida el { $at }. Puedes cambiarla hasta la fecha límite.
mail-receipt-body =
    Tu solicitud para { $course }, { $cohort }, llegó el { $at }.

    Todavía puedes cambiarla o retirarla hasta el { $deadline }. Después se leen todas las solicitudes. Tendrás noticias nuestras, sea cual sea la respuesta.

    Si en tu equipo hay personas que aún no confirman su lugar, también pueden hacerlo después de la fecha límite. Tu página muestra quién ya lo hizo.

    ¿Preguntas? Escribe a { $contact }.
mail-receipt-button = Ver tu solicitud
mail-team-receipt-subject = Tu equipo envió su solicitud: { $team }
mail-team-receipt-preview = Recibida el { $at }.
mail-team-receipt-body =
    la solicitud de { $team } para { $course }, { $cohort }, llegó el { $at }. Ya confirmaste tu asiento, así que no tienes que hacer nada.

    Después de la fecha límite se leen todas las solicitudes. Tendrás noticias nuestras, sea cual sea la respuesta.

    ¿Preguntas? Escribe a { $contact }.
mail-team-lead-subject = Ahora diriges el equipo { $team }
mail-team-lead-preview = Puedes cambiar y enviar su solicitud.
mail-team-lead-body =
    diriges el equipo { $team }, que pide lugares en { $course }, { $cohort }.

    Desde ahora solo tú puedes cambiar la solicitud, enviarla y retirarla, hasta el { $deadline }. Todo lo que se escribió para el equipo está ahí.

    ¿No quieres dirigirlo? En la página puedes pasar el equipo a otra persona que haya confirmado. ¿Preguntas? Escribe a { $contact }.
mail-extended-subject = Más tiempo para tu solicitud: { $course }
mail-extended-preview = Puedes enviarla hasta el { $until }.
mail-extended-body =
    tienes más tiempo para pedir un lugar en { $course }, { $cohort }: hasta el { $until }.

    El motivo: { $reason }

    Lo que escribiste se conserva. ¿Preguntas? Escribe a { $contact }.
mail-seat-subject = { $lead } quiere que estés en el equipo { $team }
mail-seat-preview = Di sí o no a más tardar el { $by }.
mail-seat-body =
    { $lead } está formando el equipo { $team } para { $course }, { $cohort }, y te anotó como: { part-name }.

    El curso va del { $first } al { $last } y toma unas { $hours } horas: una parte cuando te conviene y otra en vivo con todo el grupo.

    Di sí o no a más tardar el { $by }. Antes de que contestes no pasa nada, y nadie ve de ti más que tu nombre. Si la función no es la correcta, puedes cambiarla.

    ¿No conoces a { $lead }? Entonces no hagas nada, o escribe a { $contact }.
mail-seat-button = Ver la invitación
mail-freed-subject =
    { $how ->
        [left] { $name } salió del equipo { $team }
       *[refused] { $name } dijo que no al equipo { $team }
    }
mail-freed-preview = El asiento está libre para otra persona.
mail-freed-body =
    { $how ->
        [left] { $name } salió del equipo { $team }, que pide lugares en { $course }.
       *[refused] { $name } no estará en el equipo { $team }, que pide lugares en { $course }.
    }

    El asiento está libre. Hasta la fecha límite puedes invitar a otra persona.

    ¿Preguntas? Escribe a { $contact }.
mail-freed-button = Ver tu equipo
mail-seat-ended-subject = Tu asiento en el equipo { $team } terminó
mail-seat-ended-preview = No tienes que hacer nada.
mail-seat-ended-body =
    el equipo { $team } sigue sin ti, o ya no pide lugares en { $course }, { $cohort }. Tu asiento quedó libre y no tienes que hacer nada.

    Si te sorprende, pregunta a { $lead }. Mientras el plazo esté abierto puedes enviar tu propia solicitud o ir con otro equipo. ¿Preguntas? Escribe a { $contact }.
mail-seat-ended-button = Ver qué pasó
mail-accepted-subject = Tienes un lugar: { $course }
mail-accepted-preview = Empieza el { $day }.
mail-accepted-body =
    { $places ->
        [one] Con gusto te damos un lugar en { $course }, { $cohort }.
       *[other] Con gusto te damos { $places } lugares en { $course }, { $cohort }.
    }

    { $note }

    { $confirm }

    El curso empieza el { $day }. Tu página muestra qué va primero y cuándo se reúne todo el grupo; pide desde ahora esas horas en tu trabajo.

    Si algo cambió y no puedes participar, avísanos. No hay problema, y le ayuda a la próxima persona. Nos encuentras en { $contact }.
mail-accepted-confirm = Quien aún no ha confirmado su lugar lo hace a más tardar el { $by }. Un lugar sin confirmar pasa a alguien que está esperando.
mail-accepted-button = Ver tu lugar
mail-waitlisted-subject = Estás en la lista de espera: { $course }
mail-waitlisted-preview = Tu turno es el número { $turn }. No tienes que hacer nada.
mail-waitlisted-body =
    Para { $course }, { $cohort }, llegaron más solicitudes que lugares. La tuya está en la lista de espera. Tu turno es el número { $turn }.

    { $note }

    Cada lugar que se libera se ofrece en orden. A un equipo se le ofrecen sus lugares juntos. Si en ese momento no alcanzan para tu equipo, conservas tu turno y lo ves en tu página.

    No tienes que hacer nada. Si ya no quieres esperar, puedes retirarte con un solo toque.

    ¿Preguntas? Escribe a { $contact }.
mail-waitlisted-button = Ver tu turno
mail-declined-subject = Sobre tu solicitud: { $course }
mail-declined-preview = Esta vez no podemos ofrecerte un lugar.
mail-declined-reason = La razón: { $reason }
mail-declined-body =
    Gracias por tu solicitud para { $course }, { $cohort }, y por la dedicación que pusiste en tus respuestas. Esta vez no podemos ofrecerte un lugar.

    { $reason }

    { $note }

    Esto no dice nada malo de ti ni de tu trabajo. Muchas personas que entraron en una cohorte posterior habían recibido antes un no. Guardamos tus respuestas, así que no tendrás que escribirlas otra vez.

    Mientras tanto, los seminarios web grabados están abiertos para todos, a solas o en grupo en el trabajo.

    Si crees que pasamos algo por alto, escribe a { $contact }. Lo lee una persona y te contesta.
mail-declined-button = Ver tu solicitud
mail-offer-subject = Hay un lugar para ti: { $course }
mail-offer-preview = Di que sí a más tardar el { $until }.
mail-offer-body =
    Se liberó un lugar en { $course }, { $cohort }, y es tu turno.

    Te lo guardamos hasta el { $until }. Si nadie lo toma para entonces, pasa a la siguiente persona que espera.

    El curso empieza el { $day }. Si algo cambió y no puedes participar, avísanos. No hay problema, y le ayuda a la próxima persona. Nos encuentras en { $contact }.
mail-offer-button = Tomar el lugar
mail-offer-lapsed-subject = El lugar que te guardábamos: { $course }
mail-offer-lapsed-preview = Nadie lo tomó a tiempo.
mail-offer-lapsed-body =
    Te guardábamos un lugar en { $course }, { $cohort }. Nadie lo tomó a tiempo, así que pasó a la siguiente persona que espera y tu solicitud terminó.

    Guardamos tus respuestas, así que no tendrás que escribirlas otra vez para una cohorte posterior.

    Si crees que pasamos algo por alto, escribe a { $contact }. Lo lee una persona y te contesta.
mail-trim-subject = Una pregunta sobre tu equipo: { $course }
mail-trim-preview =
    { $places ->
        [one] ¿Les serviría 1 lugar?
       *[other] ¿Les servirían { $places } lugares?
    }
mail-trim-body =
    { $places ->
        [one] No podemos dar lugar a todo tu equipo en { $course }, { $cohort }. Podemos darles 1 lugar.
       *[other] No podemos dar lugar a todo tu equipo en { $course }, { $cohort }. Podemos darles { $places } lugares.
    }

    { $note }

    Tu página muestra quién tendría uno. Acepta ahí, o di que no: entonces tu solicitud queda como está y la decidimos completa.

    No te guardamos nada hasta que aceptes. ¿Preguntas? Escribe a { $contact }.
mail-trim-button = Ver lo que proponemos
mail-seats-subject = Lugares de tu equipo sin confirmar: { $course }
mail-seats-preview =
    { $seats ->
        [one] 1 lugar no se confirmó a tiempo.
       *[other] { $seats } lugares no se confirmaron a tiempo.
    }
mail-seats-body =
    { $seats ->
        [one] 1 lugar de tu equipo en { $course }, { $cohort }, no se confirmó a tiempo. Pasa a alguien que está esperando.
       *[other] { $seats } lugares de tu equipo en { $course }, { $cohort }, no se confirmaron a tiempo. Pasan a otras personas que están esperando.
    }

    { $next }

    ¿Preguntas? Escribe a { $contact }.
mail-seats-stays = Quien confirmó conserva su lugar, y tu equipo sigue.
mail-seats-dissolved = Quien confirmó conserva su lugar. Ahora son muy pocas personas para un equipo, así que cada quien participa de forma individual.
mail-seats-button = Ver tu equipo
mail-ended-subject = Tu lugar terminó: { $course }
mail-ended-preview = Te decimos por qué y qué puedes hacer.
mail-ended-body =
    Ya no tienes lugar en { $course }, { $cohort }.

    { $why }

    Si esto te sorprende, escribe a { $contact }. Lo lee una persona y te contesta.
mail-ended-withdrawn = Quien dirige tu equipo retiró la solicitud, y con ella los lugares de todas las personas del equipo.
mail-ended-trimmed = Tu equipo fue aceptado con menos lugares de los que pidió, y quien lo dirige estuvo de acuerdo.
mail-message-subject = { $by } te escribe: { $course }
mail-message-body = { $by }, que facilita { $course }, { $cohort }, te escribe.
mail-message-button = Ir al curso
mail-session-reason = Por qué: { $reason }
mail-session-calendar = Va adjunto un archivo de calendario. Si agregaste la sesión a tu calendario, la cita cambia por sí sola.
mail-sessions-calendar = Va adjunto un archivo de calendario con todas. Si agregaste las sesiones a tu calendario, cambian por sí solas.
mail-moved-subject = Nueva hora: { $webinar }, { $time }
mail-moved-preview = Antes era el { $was }. Tu dirección para entrar no cambia.
mail-moved-body =
    Tuvimos que mover una sesión. Esta es la nueva hora.

    Antes: { $was }.

    La dirección de la sala es la misma.

    ¿No te conviene la nueva hora? Busca en tu página otra sesión de este seminario web, o pide ahí que te justifiquen la ausencia y di por qué en una frase. Lamentamos el cambio.
mail-moved-button = Ver la sesión
mail-moved-all-subject = Nuevas horas: { $count } sesiones de tu curso
mail-moved-all-preview = Tus direcciones para entrar no cambian.
mail-moved-all-title = { $count } sesiones tienen nueva hora
mail-moved-all-body =
    Tuvimos que mover tu curso. Estas son las nuevas horas de sus sesiones.

    Las direcciones de las salas son las mismas.

    ¿No te conviene una nueva hora? Busca en tu página otra sesión de ese seminario web, o pide ahí que te justifiquen la ausencia y di por qué en una frase. Lamentamos el cambio.
mail-moved-all-was = Antes: { $was }.
mail-moved-all-button = Ver el curso
mail-cancelled-subject = No se hará: { $webinar }
mail-cancelled-preview = Se canceló la sesión del { $time }.
mail-cancelled-title = Cancelada: { $webinar }
mail-cancelled-body =
    Una sesión no se hará.

    Busca en tu página otra sesión de este seminario web. Si no hay, alguien que facilita te dirá cómo recuperarla. Lamentamos el cambio.
mail-cancelled-button = Ver el seminario web
mail-title = Correo
mail-words = Lo que espera, lo que no pudo salir y lo que salió.
mail-transport =
    { $kind ->
        [smtp] El correo sale por { $place }.
        [folder] El correo se escribe en la carpeta { $place }, un archivo por mensaje.
        [console] El correo se escribe en la consola del servidor.
       *[none] No sale ningún correo: no hay servidor de correo configurado. Configura WAYMARK_SMTP_URL y reinicia el servidor. Nada se pierde; lo que espera sale entonces.
    }
mail-from = Viene de { $address }.
mail-held = El correo está retenido
mail-held-words = Esto parece una copia de otro sitio, o alguien retuvo el correo. Nada sale hasta que alguien de administración lo permita. Comprueba antes que ningún otro servidor envía los mismos mensajes.
mail-release = Dejar salir el correo desde aquí
mail-hold = Retener el correo
mail-waiting = En espera
mail-retrying = Ya intentados
mail-dead = Sin salida
mail-sent-today = Enviados en 24 horas
mail-test = Enviar una prueba a { $address }
mail-dead-none = Todo pudo salir.
mail-waiting-none = Nada espera.
mail-sent-none = Todavía no se ha enviado nada.
mail-sent = Últimos enviados
mail-what = Qué
mail-whom = Para
mail-when = Cuándo
mail-tries = Intentos
mail-why = Por qué
mail-next = Próximo intento
mail-at-once = Ahora mismo
mail-again = Intentar otra vez
mail-drop = Desechar
mail-look = Verlo
mail-nobody = Ya no es de nadie
mail-asked = Quien dejó su dirección
mail-gone = Este mensaje no se puede mostrar: ya se envió, o su persona o asunto ya no existe.
mail-as-text = Como texto
mail-as-html = Como se ve en el buzón
mail-kind =
    { $kind ->
        [invitation] Invitación
        [verification] Confirmación de dirección
        [account_exists] Ya tiene cuenta
        [reset] Contraseña nueva
        [help_link] Ayuda para entrar
        [email_change] Dirección nueva
        [security_notice] Aviso de seguridad
        [application_receipt] Acuse de una solicitud
        [ruling] Respuesta a una solicitud
        [offer] Oferta de un lugar
        [session_moved] Sesión movida
        [sessions_moved] Sesiones movidas
        [session_cancelled] Sesión cancelada
        [message_from_facilitator] Mensaje de quien facilita
        [test_mail] Prueba
        [team_receipt] Recibo para un equipo
        [team_lead] Nueva persona que dirige un equipo
        [deadline_extended] Más tiempo para la solicitud
        [seat_invitation] Invitación a un equipo
        [seat_freed] Quedó libre un asiento
        [seat_ended] Terminó un asiento
        [trim_asked] Menos lugares para un equipo
        [seats_lapsed] Asientos vencidos
        [offer_lapsed] Oferta vencida
        [team_place_ended] Terminó un lugar del equipo
        [place_ended] Terminó un lugar
        [policy_changed] Reglas cambiadas a la vista de todos
        [place_deferred] Lugar pasado a una cohorte posterior
        [wish_asked] Pidió saber de la próxima cohorte
        [next_cohort] Abre la próxima cohorte
        [entry_stale] Una entrada envejeció
       *[other] { $kind }
    }
toast-mail-test = La prueba espera su envío. Abajo se ve cuando haya salido.
toast-mail-again = Se intenta otra vez ahora.
toast-mail-dropped = Desechado.
toast-mail-released = El correo ya sale desde aquí.
toast-mail-held = El correo está retenido.

## Entrar

settings-getting-in = Acceso
settings-second-factor = Administración y facilitación necesitan un segundo paso
settings-second-factor-hint = Una llave de acceso, o un código de una aplicación junto con la contraseña.
settings-registration = Cada persona puede crear su propia cuenta
settings-registration-hint = Si no, las cuentas se crean solo por invitación.
sign-in-or = o
sign-in-passkey = Entrar con una llave de acceso
sign-in-passkey-words = Con tu huella, tu cara o el código de tu dispositivo. Nada que recordar.
sign-in-new = ¿Primera vez aquí?
security-passkeys = Llaves de acceso
security-factor = Segundo paso
security-codes = Códigos de recuperación
passkey-words = Entras con tu huella, tu cara o el código de tu dispositivo. Nada que recordar, nada que robar.
passkey-use = Usar una llave de acceso
passkey-add = Agregar una llave de acceso
passkey-make = Crear una llave de acceso
passkey-name = Nombre de la llave de acceso
passkey-name-hint = Para reconocerla, por ejemplo “Teléfono” u “Oficina de la cocina”.
passkey-failed = No funcionó. Inténtalo otra vez o elige otra forma.
passkey-scripts = Las llaves de acceso necesitan scripts, que en este navegador están desactivados.
passkey-added = Agregada: { $added }
passkey-added-used = Agregada: { $added }; último uso: { $used }
passkey-remove-title = ¿Quitar esta llave de acceso?
passkey-remove-words = Ya no podrás entrar con ella. Bórrala también en el dispositivo.
password-rule-of = Al menos { $least } caracteres. Cuatro o cinco palabras seguidas se recuerdan fácilmente y son difíciles de adivinar.
password-length-of = # de { $least } caracteres
password-changed = Establecida: { $when }.
password-not-needed = Con una llave de acceso no la necesitas.
password-none = No tienes. Entras con una llave de acceso.
password-remove = Quitar la contraseña
second-title = Un paso más
second-words = Muestra que eres tú: { $email }.
second-code = Código
second-code-hint = Los 6 dígitos que muestra tu aplicación, o uno de tus códigos de recuperación.
second-recovery-hint = Uno de tus códigos de recuperación.
second-lost = ¿Perdiste el teléfono? Usa un código de recuperación. Si no tienes, pregunta a quienes cuidan el sitio.
second-cancel = Entrar con otra cuenta
factor-new-title = Configura el segundo paso
factor-led-words = Quien ve los registros de otras personas entra con dos pasos. Toma dos minutos, una sola vez.
factor-by-passkey = Con una llave de acceso
factor-by-app = Con una aplicación en tu teléfono
factor-step-app = Abre una aplicación de códigos de acceso. Quizá tu teléfono ya tenga una; si no, sirve cualquiera de tipo “autenticador”.
factor-step-scan = Escanea esta imagen con la aplicación.
factor-qr = Imagen para la cámara de tu aplicación
factor-step-key = O escribe esta clave en la aplicación:
factor-step-code = Escribe el código que muestra ahora la aplicación
factor-code-hint = 6 dígitos. Cambian cada 30 segundos.
factor-confirm = Activar
factor-since = Tu contraseña y un código de tu aplicación. Desde: { $when }.
factor-anew = Configurar otro teléfono
factor-remove = Desactivar los códigos
factor-remove-words = Desde ahora basta tu contraseña para entrar.
factor-offer = Además de tu contraseña, una aplicación en tu teléfono muestra un código. Quien solo tiene tu contraseña se queda fuera.
factor-set-up = Configurar códigos
codes-title = Tus códigos de recuperación
codes-words = Cada uno sirve para entrar una vez cuando no tienes el teléfono.
codes-once = Solo se muestran ahora.
codes-once-words = Imprímelos o anótalos, y guárdalos lejos del teléfono.
codes-print = Para imprimir, usa el menú de tu navegador.
codes-kept = Ya los guardé
codes-left =
    { $left ->
        [0] No queda ningún código.
        [one] Queda 1 código.
       *[other] Quedan { $left } códigos.
    }
codes-make = Crear códigos nuevos
codes-make-words = Crea otros y guárdalos en papel.
forgotten-title = Establecer una contraseña nueva
forgotten-words = Recibirás por correo un enlace que sirve una vez, durante una hora.
forgotten-send = Enviar el enlace
forgotten-sent = Si { $email } tiene una cuenta aquí, va en camino un enlace.
sent-title = Revisa tu correo
sent-nothing = ¿Nada después de unos minutos? Mira en el correo no deseado o inténtalo con otra dirección.
register-title = Crear una cuenta
register-words = Recibirás un enlace por correo. Con él eliges cómo entrar.
register-send = Enviar el enlace
register-sent = Va en camino un enlace a { $email }.
join-title = Te damos la bienvenida a { $site }
join-words = Elige cómo entrarás, como { $email }.
join-passkey = Con una llave de acceso
join-password = Con una contraseña
join-begin = Empezar
email-title = Otra dirección de correo
email-words = Ahora es { $email }. La dirección nueva recibe un enlace; al usarlo, la cuenta pasa a la nueva. La anterior recibe un aviso con un camino de vuelta durante 7 días.
email-new = Dirección nueva
email-ask = Enviar el enlace
email-verified = Confirmada
email-verify = Confirmar esta dirección
email-confirm-title = ¿Es esta tu dirección?
email-confirm-words = { $email } pasa a ser, o sigue siendo, la dirección de tu cuenta.
email-confirm-button = Sí, es la mía
email-back-title = Recuperar tu dirección
email-back-words = La cuenta vuelve a tener { $email }, se cierran todas las sesiones abiertas y recibes un enlace para una contraseña nueva.
email-back-button = Recuperarla
factor-stop-title = Conserva tu segundo paso
factor-stop-words = Alguien pidió quitar tu segundo paso. Si no fuiste tú, consérvalo.
factor-stop-button = Conservarlo
people-association = Asociación
help-title = Ayuda para entrar
help-link = Enviar un enlace para una contraseña nueva
help-link-words = A la dirección de la cuenta; sirve una vez, durante 24 horas.
help-invite = Invitar
help-invite-words = Recibe por correo un enlace con el que elige una llave de acceso o una contraseña. Sirve durante 14 días.
help-reset = Quitar el segundo paso
help-reset-words = Para quien perdió su teléfono. Vale después de 24 horas; la persona recibe un aviso por correo y puede detenerlo.
help-reset-planned = El segundo paso se quita el { $when }, salvo que la persona lo detenga.
help-name-hint = Como debe aparecer en un certificado.
merge-link = Unir con otra cuenta
merge-title = Unir dos cuentas
merge-words = Para quien tiene dos cuentas. Todo lo que hay en la otra cuenta pasa a esta.
merge-with = Correo de la otra cuenta
merge-with-hint = Pasa a formar parte de esta cuenta y se cierra.
merge-compare = Comparar
merge-both = ¿Es la misma persona?
merge-stays = Se queda
merge-goes = Se une a ella
merge-made = Creada
merge-holds = Tiene
merge-held =
    { $places ->
        [one] 1 lugar
       *[other] { $places } lugares
    }, { $applications ->
        [one] 1 solicitud
       *[other] { $applications } solicitudes
    }
merge-moves = Lugares, solicitudes, certificados, trabajos, conversaciones y funciones pasan a la cuenta que se queda.
merge-ends = Ya nadie puede entrar como { $email }. Su contraseña, llaves de acceso, códigos y tokens dejan de servir.
merge-shared = Las dos tienen un lugar en «{ $cohort }». Se vuelven un solo lugar, con todo lo que se hizo en cualquiera de los dos.
merge-told = Las dos direcciones reciben un aviso por correo.
merge-for-good = Esto no se puede deshacer.
merge-button = Unir
toast-merged = Las cuentas ya son una.
toast-factor-added = Los códigos están activados.
toast-factor-removed = Los códigos están desactivados.
toast-passkey-added = Tu llave de acceso está agregada.
toast-passkey-removed = La llave de acceso está quitada.
toast-password-removed = Tu contraseña está quitada.
toast-email-asked = El enlace va en camino.
toast-email-confirmed = Tu dirección está confirmada.
toast-email-back = Recuperaste tu dirección. Recibirás un enlace para una contraseña nueva.
toast-factor-stopped = Conservas tu segundo paso.
toast-joined = Te damos la bienvenida.
toast-invited = La invitación va en camino.
toast-link-sent = El enlace va en camino.
toast-reset-planned = La persona recibe un aviso por correo.
reason-password-guessable = { $why ->
        [keyboard] Esta contraseña sigue las teclas del teclado. Agrega unas palabras tuyas.
        [repeat] Esta contraseña se repite. Agrega unas palabras tuyas.
        [sequence] Esta contraseña sigue un orden como abc o 6543. Agrega unas palabras tuyas.
        [year] Los años son fáciles de adivinar. Agrega unas palabras tuyas.
        [date] Las fechas son fáciles de adivinar. Agrega unas palabras tuyas.
        [name] Los nombres son fáciles de adivinar. Agrega unas palabras tuyas.
        [word] Una sola palabra es fácil de adivinar. Agrega otras más.
        [common] Esta contraseña, o una muy parecida, está entre las que los atacantes prueban primero. Elige otra.
       *[short] Esta contraseña es fácil de adivinar. Agrega una o dos palabras; mejor si son poco comunes.
    }
reason-password-only-way-in = La contraseña es tu única forma de entrar. Agrega primero una llave de acceso.
reason-code-not-valid = Este código no sirve ahora. Usa el más nuevo; cada uno sirve una vez.
reason-second-factor-needed = Necesitas un segundo paso para entrar. Da su código o configúralo en el sitio web.
reason-passkey-not-valid = Esta llave de acceso no sirve o tardó demasiado. Inténtalo otra vez.
reason-passkey-added-already = Esta llave de acceso ya estaba agregada.
reason-passkey-name-not-valid = Ponle a la llave de acceso un nombre de 60 caracteres como máximo.
reason-passkey-only-way-in = Esta llave de acceso es la única forma de entrar, o tu único segundo paso. Agrega otra primero.
## grant- : roles on scopes
grants-words = Quién puede hacer qué y dónde. Quien recibe un rol, o lo pierde, vuelve a iniciar sesión.
grant-role = Rol
grant-scope = Dónde
grant-scope-hint = Parte del nombre de una cohorte, una asociación o un equipo. Para administrar no hace falta.
grant-which = ¿Cuál de estos?
grant-dates = Fechas
grant-given = Otorgado
grant-given-by = { $when }, por { $by }
grant-between = { $first } a { $last }
grant-from = Desde el { $first }
grant-until = Hasta el { $last }
grant-asleep = No vigente
grant-other = Otro rol, o con fechas
grant-role-needed = Elige un rol.
grant-scope-needed = Escribe dónde vale el rol.
grant-scope-unknown = Aquí no hay nada con ese nombre para este rol.
grant-scope-several = Hay más de uno que corresponde. Elige abajo.
grant-all = Todos los roles
grant-site = Todo el sitio
grant-dates-unreadable = Escribe las fechas como año-mes-día.
toast-grant-given = El rol está otorgado.

## data- and erasure- : one’s own data
data-title = Tus datos
data-words = Lo que se guarda sobre ti: llévatelo, mira quién lo vio o pide que se borre.
data-take = Llévate tus datos
data-take-words = Un archivo con todo lo que se guarda sobre ti, en un formato que los programas pueden leer, y con los archivos que entregaste. Incluye las notas que escribieron sobre ti quienes facilitan.
data-take-button = Descargar el archivo
data-looks = Quién vio tu expediente
data-looks-words = Personal que abrió tu expediente o un archivo que lo incluye, una línea por día. Se muestra durante un año.
data-looks-none = Nadie todavía.
data-look = { $what ->
    [learner_page] Tu página entre los participantes
    [cohort_export] Un archivo de toda tu cohorte
    [association] La lista de tu asociación
    [as_learner] La cohorte como tú la ves
   *[other] { $what }
}
data-erase-words = Tu cuenta y todo lo que dice quién eres desaparecen para siempre.
data-erase-link = Qué se borraría y qué queda
data-read-me = leame.txt
data-read-me-words =
    Lo que { $site } guarda sobre ti, a fecha de { $when }.
    Cada archivo es una clase de datos, con su finalidad, cuánto tiempo se guarda y sus filas en JSON.
    Los archivos que entregaste están en la carpeta «files».
erasure-title = Borrar mi cuenta
erasure-for-ever = No se puede deshacer.
erasure-for-ever-words = Tiene efecto de inmediato, en todos los lugares donde iniciaste sesión.
erasure-goes = Qué se borra
erasure-goes-account = Tu nombre, correo, teléfono, contraseña y todo lo demás de tu cuenta; tus roles; el correo que aún no se envió.
erasure-goes-work = Lo que entregaste, tus archivos, borradores, respuestas de cuestionarios y peticiones.
erasure-goes-notes = Las notas sobre ti y los motivos de las decisiones.
erasure-goes-places = Tus lugares: sales de todas las cohortes y se retiran las solicitudes abiertas. Los calendarios y las direcciones de acceso dejan de funcionar.
erasure-stays = Qué debe quedar
erasure-stays-evidence = Lo que hiciste y cuándo, sin tu nombre, para que los números de tu cohorte sigan siendo correctos.
erasure-stays-certificate = De un certificado, su número, fecha y sello. Su página dice que se retiró a petición de la persona.
erasure-stays-posts = Lo que escribiste en las conversaciones, bajo «una persona que participó», porque otras personas respondieron.
erasure-stays-log = Las líneas del registro de auditoría, sin detalles.
erasure-type = Escribe tu correo electrónico para confirmar
erasure-button = Borrar todo ahora
erasure-not-typed = Este no es tu correo electrónico.
toast-erased = Tu cuenta está borrada.
former-member = Una persona que participó
reason-merge-same-account = Es la misma cuenta. Escribe el correo de la otra.
reason-merge-own-account = No puedes unir tu propia cuenta. Pídeselo a otra persona que administra.
reason-merge-stays-suspended = La cuenta que se quedaría está suspendida. Dale acceso otra vez antes, o une las cuentas al revés.
reason-erasure-last-admin = Eres la única persona que administra. Da primero este rol a otra.
certificate-withdrawn = Retirado a petición de la persona.
certificate-day = Emitido

## view- : looking at a cohort as a learner sees it
view-as = Ver como esta persona
view-banner = Ves esta cohorte como la ve { $name }. Puedes mirar, pero no cambiar nada.
view-banner-label = Vista de participante
view-end = Volver a tu propia vista
reason-view-only = Estás mirando como participante: no se puede cambiar nada. Vuelve primero a tu propia vista.
reason-view-elsewhere = Estás mirando como participante, solo una cohorte. Vuelve a tu propia vista para abrir esto.
sign-in-with = Entrar con { $provider }
sign-in-with-not-mine = En un dispositivo que no es mío
security-providers = Inicio de sesión único
provider-joined = Unida: { $since }
provider-joined-used = Unida: { $since }; último uso: { $used }
provider-not-joined = No está unida a tu cuenta
provider-join = Unir
provider-join-title = ¿Unir { $provider } a tu cuenta?
provider-join-words = Desde ahora también podrás entrar aquí, como { $email }, con { $provider }.
provider-part-title = ¿Quitar { $provider } de tu cuenta?
provider-part-words = Ya no podrás entrar con esa cuenta y perderás lo que sus grupos te permiten hacer aquí.
toast-provider-prove = Ya tienes una cuenta aquí. Entra una vez como siempre para unir las dos.
toast-provider-joined = Unida. Desde ahora puedes entrar con ella.
toast-provider-parted = Se quitó de tu cuenta.
reason-provider-silent = { $provider } no responde. Inténtalo más tarde o entra de otra forma.
reason-provider-refused = { $provider } no dijo quién eres. Inténtalo otra vez o entra de otra forma.
reason-sign-on-over = Pasaron más de 10 minutos o empezó en otro navegador. Empieza otra vez.
reason-provider-address-not-verified = { $provider } no confirma que la dirección sea tuya. Confírmala allí o entra de otra forma.
reason-provider-no-account = Nadie aquí tiene la dirección que { $provider } da de ti. Pide una invitación a quien dirige tu curso.
reason-provider-other-account = Esa cuenta de { $provider } no pertenece a tu cuenta aquí.
reason-provider-address-differs = { $provider } te conoce por otra dirección que la de tu cuenta aquí. Entra con la cuenta de esa dirección, o cámbiala allí o aquí.
reason-provider-not-asked-again = { $provider } no volvió a preguntar quién eres. Demuéstralo de otra forma.
reason-provider-only-way-in = Es tu única forma de entrar. Pon primero una contraseña o agrega una llave de acceso.

## Tokens and directories
tokens-title = Tokens de acceso
tokens-words = Con un token de acceso, un programa tuyo usa la API en tu nombre: un informe, un script, una hoja de cálculo.
tokens-live = Tus tokens
tokens-none = No tienes tokens. La mayoría de las personas no necesita ninguno.
tokens-api = Lo que ofrece la API
token-new = Crear un token
token-name = Nombre
token-name-hint = Para qué es, así lo reconoces después.
token-scope = Qué puede hacer
token-scope-hint = Nunca más de lo que puedes hacer tú.
token-reads = Solo leer
token-reads-words = Ver lo que tú ves. Basta para informes.
token-writes = Leer y cambiar
token-writes-words = Cambiar lo que tú puedes cambiar.
token-days = Termina después de
token-life = { $days ->
    [365] un año
   *[other] { $days } días
}
token-make = Crear el token
token-made-title = Tu token nuevo
token-made-words = Dáselo al programa que lo necesita, como Authorization: Bearer. Quien lo tiene actúa en tu nombre.
token-once = Se muestra solo esta vez.
token-once-words = Guardamos solo una huella de él. Si lo pierdes, quítalo y crea otro.
token-kept = Ya lo guardé
token-used = Termina el { $until }; último uso: { $used }
token-unused = Termina el { $until }; sin usar
token-remove = Quitar
token-remove-title = ¿Quitar «{ $name }»?
token-remove-words = Los programas que lo usan ya no entran, desde la siguiente solicitud.
toast-token-removed = El token está quitado.
reason-token-name-missing = Dale un nombre al token.
reason-token-name-too-long = El nombre puede tener { $most } caracteres como máximo.
reason-token-life-missing = Elige después de cuánto termina.
reason-token-too-many = Tienes todos los tokens que se pueden tener. Quita uno que no necesites.
directories-title = Directorios
directories-words = Un directorio es el registro propio de un sindicato. Por SCIM 2.0 crea cuentas aquí, mantiene nombres y direcciones y suspende a quien se va.
directories-address = Dirección para el directorio
directories-none = Todavía ningún directorio envía personas aquí.
directories-live = Directorios que pueden enviar
directory-new = Dejar entrar un directorio
directory-name = Nombre
directory-name-hint = Por ejemplo, el producto o la oficina que lo lleva.
directory-association-hint = Ve y mantiene a las personas de esta asociación y de las que dependen de ella, y a nadie más.
directory-make = Crear su token
directory-made-title = El token del directorio
directory-made-words = Escríbelo en los ajustes del directorio como «bearer token». Sirve durante un año.
directory-used = { $association }. Termina el { $until }; último uso: { $used }
directory-unused = { $association }. Termina el { $until }; sin usar
directory-end = Terminar
directory-end-title = ¿Terminar «{ $name }»?
directory-end-words = Ya no envía a nadie, desde la siguiente solicitud. Las personas que creó se quedan.
toast-directory-ended = El directorio está terminado.
reason-directory-name-missing = Dale un nombre al directorio.
reason-directory-name-too-long = El nombre puede tener { $most } caracteres como máximo.
reason-directory-association-missing = Elige una asociación.
reason-directory-user-name-taken = Otra persona de este directorio ya tiene allí este nombre.
reason-directory-email-is-theirs = El directorio no creó esta cuenta, o tiene un rol: solo su persona cambia su correo.
reason-directory-group-is-not-its = El directorio no creó esta asociación.
reason-directory-no-level-below = De una asociación local no depende ninguna otra.
reason-directory-group-in-use = Todavía hay equipos, roles u otras asociaciones que necesitan esta asociación.
reason-directory-version-differs = Cambió después de leerse.
reason-directory-not-offered = Este servidor no ofrece esa parte de SCIM.
sign-in-not-mine-title = No es mi dispositivo
sign-in-not-mine-words = Quien entró en tu cuenta con ese navegador queda fuera de inmediato. Conocía una forma de entrar, así que después elige una contraseña nueva.
sign-in-not-mine-end = Terminar esa entrada
toast-sign-in-disowned = Esa entrada terminó. Elige ahora una contraseña nueva.
sign-in-or-password = o con una contraseña
passkey-needs-name = Las llaves de acceso necesitan un sitio con nombre. Este solo se conoce por números ({ $host }), así que no se ofrecen.
password-strength = { $score ->
    [4] Fuerte: difícil de adivinar y en ninguna lista de contraseñas conocidas.
   *[other] Buena: no está en ninguna lista de contraseñas conocidas. Con una palabra más es más fuerte.
}

# Un lugar en una cohorte que termina, sigue más tarde o se da tarde
place-link = Lugar
place-title = Lugar en la cohorte
place-alone = Toma el curso por su cuenta
place-team = Equipo
place-since = Desde
place-ended = Terminó
place-ended-by = Lo terminó
place-late = Por qué se dio tarde
place-over = Este lugar terminó. Lo hecho se conserva. Administración puede inscribir de nuevo a esta persona; lo que ya cumplió cuenta entonces.
place-defer = Seguir en una cohorte posterior
place-defer-words = El lugar de aquí termina. Lo que se cumplió aquí cuenta en la cohorte posterior desde su primer día, y la persona recibe un correo.
place-no-later = No hay una cohorte posterior de este curso que esté a tu cargo.
place-defer-to = Cohorte posterior
place-later = { $cohort }, empieza el { $day }. { $taken } de { $places } lugares ocupados
place-look = Ver qué contaría allí
place-carried =
    { $count ->
        [0] Nada de lo que se cumplió aquí cuenta allí.
        [one] 1 actividad cuenta allí
       *[other] { $count } actividades cuentan allí
    }
place-left =
    { $count ->
        [one] 1 actividad no es parte de esa cohorte
       *[other] { $count } actividades no son parte de esa cohorte
    }
place-defer-send = Pasar a { $cohort }
place-end = Terminar el lugar
place-end-words = El lugar queda libre para otra persona. Lo hecho se conserva, pero ya nada más cuenta. La persona recibe un correo con tu razón.
place-end-send = Terminar el lugar
place-reason-hint = La persona lee esto.
place-keep-team = Conservar el equipo, aunque queden menos de { $least }. Si no, siguen por su cuenta.
toast-place-ended = El lugar terminó.
toast-place-deferred = El lugar sigue aquí.
leave-title = Dejar este curso
leave-place = Tu lugar queda libre para otra persona.
leave-kept = Lo que hiciste se conserva. Si vuelves, cuenta.
leave-team = A tu equipo, { $team }, no se le dice nada de la razón.
leave-later = Si no es buen momento para ti, pide mejor un lugar en una cohorte posterior: { $contact }. Lo que ya hiciste cuenta allí.
leave-reason = Por qué te vas
leave-reason-hint = Lo lee quien facilita tu cohorte.
leave-send = Dejar { $course }
leave-stay = Quedarme
leave-not-active = Ya completaste o dejaste este curso, así que no hay nada que dejar.
toast-left = Dejaste el curso.
admin-late-reason = Por qué llegan tarde
admin-late-hint = La cohorte ya empezó, así que la razón se guarda con cada lugar nuevo.
reason-late-reason-needed = La cohorte ya empezó. Di por qué llegan ahora.
reason-not-a-later-cohort = Un lugar solo sigue en una cohorte posterior del mismo curso que se vaya a realizar.
mail-place-ended-subject = Tu lugar terminó: { $course }
mail-place-ended-preview = Tu lugar en { $cohort } terminó.
mail-place-ended-body =
    tu lugar en { $course }, { $cohort }, terminó.

    La razón: { $reason }

    Lo que hiciste se conserva. Si participas en una cohorte posterior, puede contar allí.

    Si es un error, escribe a { $contact }.
mail-place-ended-button = Ver tu página
mail-place-deferred-subject = Tu lugar sigue más tarde: { $course }
mail-place-deferred-preview = Tienes un lugar en { $cohort }, desde el { $day }.
mail-place-deferred-body =
    tienes un lugar en una cohorte posterior de { $course }: { $cohort }. Empieza el { $day }.

    { $carried ->
        [0] Allí empiezas desde el principio.
        [one] 1 actividad que hiciste ya cuenta allí.
       *[other] { $carried } actividades que hiciste ya cuentan allí.
    }

    La razón: { $reason }

    ¿Preguntas? Escribe a { $contact }.
mail-place-deferred-button = Ver tu curso

# Notas de las reuniones de un equipo
meetings-title = Notas de reunión
meetings-link = Escribir o leer notas de reunión
meetings-none = Todavía no hay notas. Después de reunirse, alguien del equipo anota lo que acordaron.
meetings-kept = Reuniones hasta ahora
meeting-day = Día de la reunión
meeting-present = Quiénes estuvieron
meeting-there = Estuvieron: { $names }
meeting-notes = Notas
meeting-notes-hint = De qué hablaron, qué acordaron, quién hace qué. Solo lo ve tu equipo.
meeting-keep = Guardar las notas
meeting-change = Cambiar las notas
meeting-remove = Quitar
meeting-removed = Estas notas se quitaron.
meeting-restore = Traerlas de vuelta
meeting-meanwhile = Lo que está escrito ahora
meeting-by = { $name }, { $when }
toast-meeting-removed = Se quitaron las notas. Puedes traerlas de vuelta abajo.
reason-meeting-day-needed = Elige el día en que se reunieron.
reason-meeting-day-ahead = Ese día todavía no llega. Elige el día en que se reunieron.
reason-meeting-empty = Escribe de qué hablaron.
reason-meeting-too-long = Las notas pueden tener { $most } caracteres como máximo.
reason-meeting-changed = Alguien de tu equipo cambió estas notas mientras escribías. Las suyas están arriba y las tuyas abajo. Junta lo que corresponda y guárdalas otra vez.
today-waits = Esperan tu respuesta
today-waits-offer =
    { $places ->
        [one] Te guardamos un lugar hasta el { $until }. Di sí o no.
       *[other] Guardamos { $places } lugares para tu equipo hasta el { $until }. Di sí o no.
    }
today-waits-trim =
    { $places ->
        [one] Podemos dar 1 lugar a tu equipo. Di si les sirve.
       *[other] Podemos dar { $places } lugares a tu equipo. Di si les sirven.
    }
today-waits-seat = Te invitan a este equipo: { $course }. Di sí o no.
## Deciding on applications
review-title = Solicitudes
review-answers = Respuestas
review-filter = Solicitudes
review-export = Exportar
review-places = Lugares
review-taken = { $taken } de { $places } ocupados
review-free =
    { $free ->
        [0] ninguno libre
        [one] 1 libre
       *[other] { $free } libres
    }
review-places-words = { $taken } lugares ocupados, { $asked } pedidos por las solicitudes abiertas, { $places } en total
review-places-decided = Todo lo que se envió está decidido.
review-places-fit = Si aceptas todo lo que espera una decisión: { $sum }. Caben.
review-places-over = Si aceptas todo lo que espera una decisión: { $sum }. Son { $over } más que los lugares que hay; lo último que llegó pasaría a la lista de espera.
review-waiting-count =
    { $count ->
        [0] Lista de espera: nadie
        [one] Lista de espera: 1 solicitud
       *[other] Lista de espera: { $count } solicitudes
    }
review-tabs = Solicitudes por estado
review-tab =
    { $state ->
        [submitted] Por decidir
        [waitlisted] Lista de espera
        [offered] Con oferta
        [accepted] Aceptadas
        [declined] Rechazadas
        [ended] Retiradas o vencidas
       *[draft] Borradores
    }
review-find = Nombre, equipo o correo
review-kind =
    { $kind ->
        [team] Equipo
       *[individual] Individual
    }
review-team-of = Equipo de { $people }
review-team-of-in = Equipo de { $people }, { $place }
review-alone-in = Individual, { $place }
review-turn = Turno { $turn }
review-drafts =
    { $count ->
        [0] Nadie está escribiendo una solicitud.
        [one] Todavía se está escribiendo 1 solicitud. La verás cuando se envíe.
       *[other] Todavía se están escribiendo { $count } solicitudes. Verás cada una cuando se envíe.
    }
review-none =
    { $state ->
        [submitted] No hay nada por decidir
        [waitlisted] Nadie espera
        [offered] No hay ofertas abiertas
        [accepted] Todavía no hay solicitudes aceptadas
        [declined] No se rechazó ninguna
       *[ended] Ninguna se retiró ni venció
    }
review-none-words =
    { $state ->
        [submitted] Las solicitudes nuevas aparecen aquí en cuanto se envían.
        [waitlisted] Quien no recibe un lugar puede pasar a la lista de espera.
        [offered] Un lugar que se libera se ofrece aquí a quien sigue en la lista.
       *[other] Aparecen aquí conforme decides.
    }
review-pick = Elegir { $title }
review-together = Decidir sobre las elegidas
review-together-hint = Con las elegidas. Ves las cartas antes de que se envíe algo.
row-keys-hint = Teclas: j siguiente, k anterior, Intro abre.
row-keys-switch = Teclas j y k
review-none-chosen = Elige al menos una solicitud.
review-sent = { $who }. La envió { $by }, { $at }.
review-confirmed-of = { $confirmed } de { $people } con lugar confirmado
review-all-parts = Las cuatro funciones
review-parts-missing = Sin: { $parts }
review-extended = Tiene un plazo posterior
review-members = Integrantes
review-leads = dirige el equipo
review-alone = participa de forma individual
review-held-until = guardado hasta { $until }
review-held-if =
    { $seats ->
        [one] 1 persona no ha contestado. Si aceptas ahora, su lugar se guarda hasta { $by }.
       *[other] { $seats } personas no han contestado. Si aceptas ahora, sus lugares se guardan hasta { $by }.
    }
review-keep-team = Conservar el equipo si pocas personas confirman
review-keep-team-not = No conservarlo
review-keep-hint = Sin eso, quienes confirmaron siguen de forma individual cuando son muy pocas personas para un equipo.
review-kept = Este equipo sigue junto aunque confirmen menos personas de las que pide la cohorte.
review-decide = Decidir
review-note-to-one = Nota para quien solicita
review-note-to-team = Nota para el equipo
review-note-to-all = Nota en la carta
review-not-whole = No todo el equipo
review-not-whole-hint = Quien participa de forma individual tiene un lugar sin el equipo. Si alguien se queda sin lugar, primero se le pregunta a quien dirige, y el equipo se acepta solo cuando está de acuerdo.
review-sits =
    { $seat ->
        [team] En el equipo
        [alone] De forma individual
       *[nowhere] Sin lugar
    }
review-accept-places =
    { $places ->
        [one] Aceptar
       *[other] Aceptar { $places } lugares
    }
review-accept = Aceptar
review-waitlist = Poner en la lista de espera
review-decline = Rechazar
review-after =
    { $free ->
        [0] Después de esto no queda ningún lugar libre.
        [one] Después de esto queda 1 lugar libre.
       *[other] Después de esto quedan { $free } lugares libres.
    }
review-too-few =
    { $left ->
        [0] No hay ningún lugar libre.
       *[other] Hay { $left } lugares libres y se necesitan { $needed }.
    }
review-look-first = Ves la carta antes de que se envíe algo. Para rechazar se pide una razón, que lee quien solicita.
review-rating = Calificación
review-unrated = Sin calificar por mí
review-stars-legend = ¿Qué tan bien encaja?
review-stars =
    { $stars ->
        [one] estrella
       *[other] estrellas
    }
review-rate = Guardar calificación
review-mean =
    { $raters ->
        [one] Solo tú la has calificado.
       *[other] Promedio de { $mean } en { $raters } calificaciones.
    }
review-raters =
    { $raters ->
        [0] Nadie la ha calificado todavía.
        [one] 1 persona la ha calificado. Verás cómo cuando tú lo hagas.
       *[other] { $raters } personas la han calificado. Verás el promedio cuando tú lo hagas.
    }
review-interest = Tengo un conflicto de interés
review-interest-words = Por qué
review-interest-hint = Entonces no puedes calificar ni decidir. Las demás personas que revisan ven que lo declaraste.
review-interest-declare = Declararlo
review-interest-of = { $name } declaró un conflicto de interés.
review-interest-lift = Levantarlo
review-notes = Notas
review-note = Nota para quienes revisan
review-note-hint = Quien solicita no la lee aquí, pero está en los datos que puede exportar.
review-note-save = Guardar nota
review-rulings = Lo que se decidió
review-ruled =
    { $answer ->
        [accepted] { $places ->
            [one] Aceptada
           *[other] Aceptada con { $places } lugares
        }
        [waitlisted] Puesta en la lista de espera
        [declined] Rechazada
       *[trimmed] { $places ->
            [one] Se preguntó si sirve 1 lugar
           *[other] Se preguntó si sirven { $places } lugares
        }
    }
review-by-when = { $by }, { $when }
review-offer-until =
    { $places ->
        [one] Se guarda un lugar hasta { $until }.
       *[other] Se guardan { $places } lugares hasta { $until }.
    }
review-trim-standing =
    { $state ->
        [open] Se le preguntó a quien dirige si sirven { $places } lugares, y no ha contestado.
       *[refused] Se le preguntó a quien dirige si sirven { $places } lugares, y dijo que no.
    }
review-look-title =
    { $answer ->
        [accept] { $count ->
            [one] Aceptar esta solicitud
           *[other] Aceptar { $count } solicitudes
        }
        [waitlist] { $count ->
            [one] Poner esta solicitud en la lista de espera
           *[other] Poner { $count } solicitudes en la lista de espera
        }
       *[decline] { $count ->
            [one] Rechazar esta solicitud
           *[other] Rechazar { $count } solicitudes
        }
    }
review-look-places = { $taken } de { $places } lugares están ocupados; después de esto, { $after }.
review-fate-accepted =
    { $places ->
        [one] Aceptada
       *[other] Aceptada, { $places } lugares
    }
review-fate-asked = Se le pregunta a quien dirige por { $places } lugares
review-fate-waitlisted = Espera, turno { $turn }
review-fate-not = No se puede
review-rest-waits = Las que ya no quepan pasan a la lista de espera
review-reason = Razón
review-reason-hint = La lee quien solicita.
review-send =
    { $answer ->
        [accept] { $count ->
            [one] Aceptar y enviar
           *[other] Aceptar { $count } y enviar
        }
        [waitlist] { $count ->
            [one] Poner en la lista y enviar
           *[other] Poner { $count } en la lista y enviar
        }
       *[decline] { $count ->
            [one] Rechazar y enviar
           *[other] Rechazar { $count } y enviar
        }
    }
review-look-again = Mirar otra vez
review-letters =
    { $count ->
        [one] La carta que se envía
       *[other] Las { $count } cartas que se envían
    }
review-letter-to =
    { $others ->
        [0] Para { $name }
        [one] Para { $name } y 1 integrante
       *[other] Para { $name } y { $others } integrantes
    }
review-changed = No se envió nada.
review-changed-words = Algo cambió desde que miraste. Así quedaría ahora.
review-changed-line = Distinto de lo que viste
review-waiting-title = Lista de espera
review-turns = Turnos
review-next = Sería la próxima oferta
review-passed-over = Se saltó y conserva su turno. { $why }
review-waits = Espera
review-offer =
    { $count ->
        [0] Ofrecer lugares libres
        [one] Ofrecer un lugar a 1 solicitud
       *[other] Ofrecer lugares a { $count } solicitudes
    }
review-offer-words = Los lugares que se liberan se ofrecen solos, en el orden en que llegaron las solicitudes. A un equipo se le ofrecen sus lugares juntos.
review-column-application = Solicitud
review-column-kind = Tipo
review-column-people = Personas
review-column-sent = Enviada
review-column-decided = Decidida
review-column-turn = Turno
toast-ruled = Está decidido y las cartas van en camino.
toast-offered = Los lugares están ofrecidos.
toast-nobody-offered = Ahora no se le pudo ofrecer un lugar a nadie.
standing-offer =
    { $places ->
        [one] Hay un lugar guardado para ti
       *[other] Hay { $places } lugares guardados para tu equipo
    }
standing-offer-words = Tómalo, o di que no para que pase a quien sigue. Lo que nadie toma a tiempo pasa a quien sigue.
standing-until = Guardado hasta el { $until }
standing-left-hours =
    { $count ->
        [0] Queda menos de una hora.
        [one] Queda 1 hora.
       *[other] Quedan { $count } horas.
    }
standing-left-days =
    { $count ->
        [one] Queda 1 día.
       *[other] Quedan { $count } días.
    }
standing-take =
    { $places ->
        [one] Tomar el lugar
       *[other] Tomar los { $places } lugares
    }
standing-decline = No, gracias
standing-decline-title = ¿Devolver la oferta?
standing-decline-words = Tu solicitud termina y el lugar pasa a quien sigue en la lista.
standing-trim =
    { $places ->
        [one] ¿Le serviría 1 lugar a tu equipo?
       *[other] ¿Le servirían { $places } lugares a tu equipo?
    }
standing-trim-words = Quienes revisan pueden darle a tu equipo menos lugares de los que pidió. No se guarda nada hasta que aceptes. Si dices que no, deciden sobre todo el equipo.
standing-agree = Aceptar
standing-disagree = No, que decidan sobre todo el equipo
standing-turn = Tu turno es el número { $turn }
standing-turn-of =
    { $all ->
        [one] Eres la única solicitud que espera.
       *[other] Esperan { $all } solicitudes. Los lugares que se liberan se ofrecen en orden, por correo y aquí.
    }
standing-passed-over = Un lugar libre pasó a alguien detrás de ti, y conservas tu turno. { $why }
standing-held =
    { $seats ->
        [one] 1 persona de tu equipo no ha confirmado. Su lugar se guarda hasta el { $by }.
       *[other] { $seats } personas de tu equipo no han confirmado. Sus lugares se guardan hasta el { $by }.
    }
toast-offer-taken = Tienes un lugar.
toast-offer-declined = La oferta quedó devuelta.
toast-trim-agreed = Tu equipo está aceptado.
toast-trim-refused = Quienes revisan deciden sobre todo el equipo.
coordinate-applications-words = Dónde está cada solicitud de tu asociación. Las respuestas son para quienes deciden.
coordinate-applications-none = Todavía no hay solicitudes
coordinate-applications-none-words = Aparecen aquí en cuanto alguien de tu asociación envía una.

## wish- : to be told of the next cohort
wish-title = Avísame cuando abra la próxima cohorte
wish-words = Recibes un correo cuando abren las solicitudes. Cada correo trae un enlace para dejarlo.
wish-email = Correo electrónico
wish-hint = Un correo cuando abran las solicitudes y nada más. Antes te preguntamos por correo si es tuyo.
wish-ask = Avísame
wish-sent = Mira tu correo. Presiona el botón que trae y te avisamos cuando abra la próxima cohorte. Si ya te avisamos, no hay nada que hacer.
wish-confirm-words = Presiona el botón y te avisamos cuando abra la próxima cohorte.
wish-confirm = Sí, avísame
wish-told = Te avisamos cuando abra la próxima cohorte.
wish-end = No me avises más
toast-wish = Te avisaremos cuando abra la próxima cohorte.
toast-wish-ended = Ya no te avisaremos. Tu dirección se olvidó.
toast-entry-right = Su fecha es la de hoy
entry-still-right = Sigue siendo correcta
admin-stale =
    { $count ->
        [one] Hay que revisar { $count } ficha
       *[other] Hay que revisar { $count } fichas
    }
settings-stale-months = Meses hasta que haya que revisar una ficha
settings-stale-months-hint = Entonces se avisa por correo, una vez, a quien mantiene la ficha del catálogo.
reason-months-not-readable = Escribe un número entero de 1 a 120.
mail-hello-you = Hola:
mail-wish-foot = Este correo viene de { $site }: { $origin }
mail-wish-asked-subject = ¿Te avisamos de { $course }?
mail-wish-asked-preview = Presiona el botón y te avisamos cuando abra la próxima cohorte.
mail-wish-asked-body =
    Alguien pidió con esta dirección que le avisemos cuando la próxima cohorte de { $course } reciba solicitudes.

    Si fuiste tú, presiona el botón. Si no, no hay nada que hacer y la dirección se olvida en 7 días.
mail-next-cohort-subject = { $course } recibe solicitudes
mail-next-cohort-preview = Presenta tu solicitud antes del { $deadline }
mail-next-cohort-body =
    Pediste que te avisáramos: { $course } recibe solicitudes para su cohorte { $cohort }, que empieza el { $day }.

    Las solicitudes cierran el { $deadline }.
mail-next-cohort-button = Ver el curso y presentar la solicitud
mail-next-cohort-leave = Pediste este correo. Para dejarlo: { $link }
mail-entry-stale-subject = ¿Sigue siendo correcta «{ $title }»?
mail-entry-stale-preview = Se actualizó por última vez el { $day }.
mail-entry-stale-body =
    Tú mantienes «{ $title }» en el catálogo. Se actualizó por última vez el { $day }.

    Revisa que todo lo que dice su página siga siendo cierto. Si lo es, presiona ahí «Sigue siendo correcta». Te avisamos una vez por cada fecha.
mail-entry-stale-button = Ver su página

## clock-: the clock of a demo, at /dev/clock
clock-title = El reloj de esta demostración
clock-lead = Ponlo en el momento que quieras y todo el servidor lo cree: plazos, primeros días, sesiones.
clock-is-still = Está parado.
clock-is-running = Está en marcha.
clock-at = Ponerlo en
clock-hint = Por ejemplo, 2022-05-11T19:59:59.9-04:00[America/New_York]. Sin desfase ni zona, se entiende { $zone }.
clock-then = Y después
clock-run = Que siga en marcha desde ahí
clock-still = Que se quede parado ahí
clock-still-words = Cada página y cada botón están en ese mismo momento, hasta que lo pongas otra vez.
clock-set = Poner el reloj
clock-moments = Momentos que vale la pena ver
clock-what = Momento
clock-when = Cuándo
clock-go = Ir ahí: { $name }
clock-go-short = Ir ahí
clock-edge = { $edge ->
        [before] Un segundo antes del plazo: { $course }, { $cohort }
        [deadline] El plazo: { $course }, { $cohort }
       *[first] La primera mañana: { $course }, { $cohort }
    }
clock-session = Un minuto después de empezar la próxima sesión: { $title }
clock-unread = Esto no es una hora como se escribe aquí. Toma de modelo el ejemplo de arriba.
clock-too-far = Esta hora queda demasiado lejos. Elige una entre 1970 y 2199.
clock-sign-ins = La entrada a tu cuenta dura unos días. Si vas más lejos, entra otra vez.
toast-clock = El reloj está puesto.
## policy- : what completes a cohort and earns its certificate
policy-title = Qué completa esta cohorte
policy-words = Qué cuenta como hecho y qué da el certificado. La gente solicita su lugar con estas reglas, así que no cambian una vez abiertas las solicitudes.
policy-in-force = Las reglas vigentes
policy-present = Un seminario web cuenta como asistido en vivo con el { $percent } % de los minutos previstos.
policy-make-up =
    { $most ->
        [one] Se puede reponer 1 seminario web perdido, en un plazo de { $days } días.
       *[other] Se pueden reponer hasta { $most } seminarios web perdidos, cada uno en un plazo de { $days } días.
    }
policy-make-up-none = Un seminario web perdido no se puede reponer.
policy-watched = Un video cuenta como visto con el { $percent } % de su duración.
policy-transcript = Leer la transcripción cuenta como verlo.
policy-transcript-not = Leer la transcripción no cuenta como verlo.
policy-modules =
    { $count ->
        [one] 1 módulo completa el curso.
       *[other] { $count } módulos completan el curso.
    }
policy-modules-all = Todos los módulos completan el curso.
policy-credit-none = No hay certificado.
policy-credit-attendance = El certificado es por asistir a todos los seminarios web obligatorios.
policy-credit-completion = El certificado es por completar el curso, con cada seminario web obligatorio en vivo, repuesto o justificado.
policy-held = Quien facilita libera cada certificado.
policy-issued = El certificado está disponible en cuanto se obtiene.
policy-frozen-words = Para cambiarlas de todos modos, decídelo a la vista de todos: primero ves a quién afecta, nadie pierde lo que ya completó y todas las personas que aprenden aquí reciben qué cambió y por qué.
policy-change-title = Decidir otra cosa, a la vista de todos
policy-change-words = Primero ves en qué quedaría. Lo que cada quien ya completó se conserva.
policy-draft = Esta cohorte es un borrador, así que puedes cambiar las reglas libremente. Quedan fijas cuando se abren las solicitudes.
policy-opens = Puedes cambiar las reglas libremente hasta que se abran las solicitudes: { $opens }.
policy-refused = No se cambió nada.
policy-otherwise = Algo cambió mientras tanto: mira otra vez en qué quedaría ahora.
policy-webinars = Seminarios web
policy-present-label = Porcentaje de los minutos previstos
policy-present-hint = De 1 a 100. Un seminario web con minutos propios los conserva.
policy-make-up-label = Un seminario web perdido se puede reponer con su grabación y una reflexión
policy-make-up-days = Días para hacerlo
policy-make-up-most = Seminarios web, como máximo
policy-make-up-hint = Solo donde se puede reponer.
policy-films = Videos y grabaciones
policy-watched-label = Porcentaje de un video
policy-watched-hint = De 1 a 100, a cualquier velocidad.
policy-transcript-label = Leer la transcripción cuenta como verlo
policy-course = Curso y certificado
policy-modules-label = Módulos que completan el curso
policy-modules-hint = Déjalo vacío para que sean todos.
policy-credit-label = ¿Por qué se da el certificado?
policy-credit-of-completion = Por completar el curso
policy-credit-of-completion-hint = También cuenta cada seminario web obligatorio.
policy-credit-of-attendance = Por asistir
policy-credit-of-attendance-hint = Cada seminario web obligatorio; lo demás del curso no se pide.
policy-credit-of-none = No hay certificado
policy-held-label = Quien facilita libera cada certificado
policy-reason = Por qué cambia
policy-reason-hint = Lo lee cada participante de la cohorte y se guarda con tu nombre.
policy-versions = Versiones
policy-version = Desde el { $from }
policy-version-by = Desde el { $from }, por { $name }
policy-version-first = Desde el principio
policy-in-the-open = A la vista
policy-now = Vigente
policy-was = Antes: { $was }
policy-is = Ahora: { $is }
policy-look = Ver en qué quedaría
policy-look-title = En qué quedaría
policy-look-rules = Qué cambia
policy-look-other = Cambiarlo más
policy-look-who = A quién afecta
policy-look-gaining =
    { $count ->
        [0] Nadie completa nada más.
        [one] 1 participante completa algo más.
       *[other] { $count } participantes completan algo más.
    }
policy-look-keeping =
    { $count ->
        [0] Nadie perdería nada.
        [one] 1 participante perdería algo. Se le conserva.
       *[other] { $count } participantes perderían algo. Se les conserva.
    }
policy-look-losing =
    { $count ->
        [0] Nadie deja de obtener el certificado.
        [one] 1 participante ya no obtiene el certificado.
       *[other] { $count } participantes ya no obtienen el certificado.
    }
policy-look-told =
    { $count ->
        [0] Nadie aprende aquí todavía, así que no se avisa a nadie por correo.
        [one] Se avisa por correo a 1 participante.
       *[other] Se avisa por correo a { $count } participantes.
    }
policy-look-more =
    { $count ->
        [one] Y 1 participante más.
       *[other] Y { $count } participantes más.
    }
policy-look-gains = Completa
policy-look-kept = Se conserva
policy-look-certificate = Certificado
policy-certificate-gained = Obtenido
policy-certificate-lost = Ya no se obtiene
policy-certificate-stays = Ya emitido, así que queda
policy-the-course = El curso
policy-change-confirm = Cambiarlo y avisar a todos
policy-learner-title = Qué da el certificado
policy-learner-changed = Cambió el { $on }.
policy-learner-kept = Lo que ya habías completado sigue completado.
toast-policy-changed = Las reglas cambiaron y se avisó a todos.
reason-policy-frozen = Las solicitudes se abrieron el { $since }. Las reglas con las que la gente solicitó su lugar no cambian.
reason-policy-not-frozen = Las solicitudes no se han abierto, así que puedes cambiar las reglas sin esto.
reason-policy-changed-meanwhile = Otra persona cambió las reglas mientras escribías. Lo que escribiste sigue aquí: compáralo con las reglas vigentes y guarda otra vez.
reason-policy-unchanged = Lo que escribiste son ya las reglas vigentes.
mail-policy-subject = Cambiaron las reglas: { $course }
mail-policy-preview = Lo que completaste sigue completado.
mail-policy-body =
    lo que da el certificado de { $course }, { $cohort }, cambió el { $at }. Lo que completaste sigue completado.

    La razón: { $reason }

    ¿Preguntas? Escribe a { $contact }.
mail-policy-button = Ver tu avance
mail-policy-change =
    Ahora: { $is }
    Antes: { $was }

## admin-team-, admin-offer- : the rest of a cohort's form
admin-keep-name = Nombre
admin-keep-applying = Días y solicitudes
admin-keep-teams = Equipos
admin-advice-min = Se aconseja desde
admin-advice-max = Se aconseja hasta
admin-team-hint = Personas. Un equipo fuera de este rango no puede solicitar lugar.
admin-advice-hint = A quien solicita se le dice que un equipo de este tamaño aprovecha más.
admin-places-hint = Participantes; no menos de los que ya tienen lugar.
admin-offer-days = Días para aceptar una oferta
admin-offer-days-hint = De 1 a 30. Ese tiempo se guarda el lugar a quien espera.
admin-zone-kept = { $zone }. No cambia: la cohorte está anunciada o alguien ya empezó una solicitud.
reason-advice-outside-range = Lo que se aconseja está dentro del rango de tamaños, y su final no es menor que su principio.
reason-teams-outside-range = Estos equipos caben ahora y dejarían de caber: { $teams }. Cambia primero los equipos o deja el rango.
reason-zone-kept = La zona horaria no cambia una vez que la cohorte está anunciada o alguien empezó una solicitud: sus plazos se anuncian en ella.
