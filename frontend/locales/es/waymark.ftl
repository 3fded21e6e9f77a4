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
site-nav-label = Principal
site-nav-today = Hoy
site-nav-course = Curso
site-nav-team = Equipo
site-nav-catalogue = Catálogo
site-nav-courses = Cursos
site-nav-recordings = Seminarios web grabados
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
site-about = Sobre este sitio
