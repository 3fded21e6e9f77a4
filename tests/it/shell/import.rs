//! `waymark import associations|people|enrolments`.

use std::fmt::Write as _;

use super::Shell;
use crate::on_both;
use crate::site::pages::{Objects, Whose};

/// How many locals and how many people the largest union brings.
const LOCALS: usize = 14_000;
const PEOPLE: usize = 50_000;

/// A national association, fifty states and so many locals, of which every thousandth has a fault.
fn locals(count: usize) -> String {
    let mut sheet = String::from("id,parent,level,name,state,zone\n");
    for n in 0..count {
        let state = n % 50;
        let zone = if n % 1_000 == 999 { "Mars/Phobos" } else { "America/Chicago" };
        writeln!(sheet, "local-{n},state-{state},local,Local {n} ESP,State {state},{zone}").unwrap();
    }
    for state in 0..50 {
        writeln!(sheet, "state-{state},national,state,State {state} ESA,State {state},").unwrap();
    }
    sheet + "national,,national,The National Association,,\n"
}

/// So many people, of whom every thousandth has no address.
fn people(count: usize, locals: usize) -> String {
    let mut sheet = String::from("email,name,association,language,zone\n");
    for n in 0..count {
        let at = if n % 1_000 == 500 { "" } else { "@union.example" };
        let local = n * 7 % locals / 1_000 * 1_000 + n % 900;
        writeln!(sheet, "person-{n}{at},Person {n},local-{local},es,America/Denver").unwrap();
    }
    sheet
}

fn file(shell: &Shell<'_>, name: &str, text: &str) -> String {
    let path = shell.folder().join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

on_both!(a_whole_union_comes_in_by_two_commands_and_twice_changes_nothing, |app| async {
    let shell = Shell::on(app);
    let (count, members) = (LOCALS, PEOPLE);
    let tree = file(&shell, "tree.csv", &locals(count));
    let odd = count / 1_000;
    let dry = shell.run(&["import", "associations", &tree, "--dry-run"]).await.done();
    assert!(dry.contains(&format!("{} added, 0 changed, 0 unchanged, {odd} with faults", count + 51 - odd)));
    assert!(dry.contains("line 2: added      association local-0"), "{}", &dry[..200]);
    assert_eq!(shell.count("association").await, 0, "a dry run");
    let sums = |said: String| said.lines().last().unwrap().to_owned();
    let first = sums(shell.run(&["import", "associations", &tree]).await.done());
    assert_eq!(first, format!("{} added, 0 changed, 0 unchanged, {odd} with faults", count + 51 - odd));
    let again = sums(shell.run(&["import", "associations", &tree]).await.done());
    assert_eq!(again, format!("0 added, 0 changed, {} unchanged, {odd} with faults", count + 51 - odd));
    assert_eq!(shell.count("association").await, i64::try_from(count + 51 - odd).unwrap());

    let all = file(&shell, "people.csv", &people(members, count));
    let odd = members / 1_000;
    let first = sums(shell.run(&["import", "people", &all]).await.done());
    assert_eq!(first, format!("{} added, 0 changed, 0 unchanged, {odd} with faults", members - odd));
    let again = sums(shell.run(&["import", "people", &all]).await.done());
    assert_eq!(again, format!("0 added, 0 changed, {} unchanged, {odd} with faults", members - odd));
    assert_eq!(shell.count("person").await, i64::try_from(members - odd).unwrap());
    assert_eq!(shell.count("person WHERE association_id IS NULL").await, 0);
    assert_eq!(shell.count("outbox").await, 0, "an import sends no mail");
});

on_both!(a_whole_union_comes_in_by_one_command_and_twice_changes_nothing, |app| async {
    let shell = Shell::on(app);
    let tree = file(&shell, "tree.csv", &locals(LOCALS));
    let all = file(&shell, "people.csv", &people(PEOPLE, LOCALS));
    let command = ["import", "associations", &tree, "--people", &all];
    let sums = |said: String| {
        let ends = said.lines().filter(|line| line.ends_with("with faults"));
        ends.map(str::to_owned).collect::<Vec<_>>()
    };
    let first = sums(shell.run(&command).await.done());
    assert_eq!(
        first,
        [
            "14037 added, 0 changed, 0 unchanged, 14 with faults",
            "49950 added, 0 changed, 0 unchanged, 50 with faults"
        ]
    );
    let again = sums(shell.run(&command).await.done());
    assert_eq!(
        again,
        [
            "0 added, 0 changed, 14037 unchanged, 14 with faults",
            "0 added, 0 changed, 49950 unchanged, 50 with faults"
        ]
    );
    assert_eq!((shell.count("association").await, shell.count("person").await), (14_037, 49_950));
    assert_eq!(shell.count("person WHERE association_id IS NULL").await, 0);
    let tried = shell.run(&["import", "associations", &tree, "--people", &all, "--dry-run"]).await;
    assert!(tried.code != Some(0) && tried.err.contains("try one file at a time"), "{}", tried.err);
});

on_both!(rows_with_faults_are_named_and_left_out, |app| async {
    let shell = Shell::on(app);
    let tree =
        "id;parent;level;name;zone\nn;;national;N;\nx;n;local;X;\ns;n;state;S;Mars/X\nt;n;state;Tëst;\n";
    let tree = file(&shell, "tree.csv", tree);
    let faults = shell.folder().join("faults.csv");
    let import = ["import", "associations", &tree, "--faults", faults.to_str().unwrap()];
    let said = shell.run(&import).await;
    assert_eq!(said.code, Some(0));
    assert!(said.err.contains(":3: parent \"n\": A local association hangs below a state"), "{}", said.err);
    assert!(said.err.contains(":4: zone \"Mars/X\": Write a time zone"), "{}", said.err);
    assert!(said.out.ends_with("2 added, 0 changed, 0 unchanged, 2 with faults\n"), "{}", said.out);
    let written = std::fs::read_to_string(&faults).unwrap();
    assert!(written.starts_with("line,column,written,fault,code\n3,parent,n,"), "{written}");
    assert_eq!(written.lines().count(), 3);
    assert_eq!(shell.count("audit WHERE action = 'associations_imported'").await, 1);
});

on_both!(a_sheet_changes_what_it_says_and_leaves_the_rest, |app| async {
    let shell = Shell::on(app);
    let ada = app.person("ada@example.org", "Ada King").await;
    let sheet = file(&shell, "a.csv", "name,email,job,zone\nAda Lovelace,ADA@example.org,Aide,\n");
    let said = shell.run(&["import", "people", &sheet]).await.done();
    assert_eq!(said, "0 added, 1 changed, 0 unchanged, 0 with faults\n");
    let found = auth::person::queries::find(app.db().read(), ada).await.unwrap().unwrap();
    assert_eq!((found.name.as_str(), found.job.as_deref()), ("Ada Lovelace", Some("Aide")));
    let sheet = file(&shell, "b.csv", "email,name\nada@example.org,Ada Lovelace\n");
    let said = shell.run(&["import", "people", &sheet]).await.done();
    assert_eq!(said, "0 added, 0 changed, 1 unchanged, 0 with faults\n", "what is empty stays");
    assert_eq!(shell.count("audit WHERE action = 'people_imported'").await, 1);
});

on_both!(what_is_no_sheet_is_refused_in_a_line, |app| async {
    let shell = Shell::on(app);
    let wrong = file(&shell, "wrong.csv", "mail,name\na@b.example,A\n");
    let refused = shell.run(&["import", "people", &wrong]).await.refused();
    assert!(refused.contains("The column email is missing."), "{refused}");
    let refused = shell.run(&["import", "people", "/no/such/file.csv"]).await.refused();
    assert!(refused.contains("cannot be read"), "{refused}");
    let odd = file(&shell, "odd.csv", "email,name\nnobody,A\n");
    let said = shell.run(&["import", "people", &odd]).await;
    assert_eq!(said.code, Some(1), "not one row could be read");
    assert_eq!(shell.count("person").await, 0);
});

on_both!(a_sheet_gives_places_to_teams_whole_and_to_individuals_while_places_last, |app| async {
    let shell = Shell::on(app);
    app.demo().await;
    let objects = Objects::find(app, Whose::Ours).await;
    let cohort = objects.filled("/{cohort}").trim_start_matches('/').to_owned();
    let people: String =
        (0..12).map(|n| format!("new-{n}@example.org,New {n}\n")).collect::<Vec<_>>().concat();
    let all = file(&shell, "people.csv", &format!("email,name\n{people}"));
    shell.run(&["import", "people", &all]).await.done();
    let taken = shell.count("enrolment").await;
    let sheet = "email,team,part\nnew-0@example.org,Los Ríos,local-leader\nnew-1@example.org,los rios,\n\
        new-2@example.org,,employer\nnobody@example.org,,\nnew-3@example.org,Alone,\n\
        learner@demo.example,Los Rios,\nnew-4@example.org,,boss\n";
    let sheet = file(&shell, "places.csv", sheet);
    let import = ["import", "enrolments", &cohort, &sheet, "--by", "admin@demo.example"];
    let refused = shell.run(&import).await.refused();
    assert!(refused.contains("the cohort has begun: say with --reason"), "{refused}");
    let import = [&import[..], &["--reason", "Their state joined late."]].concat();
    let dry = shell.run(&[&import[..], &["--dry-run"]].concat()).await;
    assert!(dry.out.contains("3 added, 0 changed, 0 unchanged, 4 with faults"), "{dry:?}");
    assert_eq!(shell.count("enrolment").await, taken, "a dry run");
    let said = shell.run(&import).await;
    for fault in [
        ":5: email \"nobody@example.org\": ",
        ":6: team \"Alone\": ",
        ":7: team \"Los Rios\": ",
        ":8: part \"boss\": ",
    ] {
        assert!(said.err.contains(fault), "{fault} in {}", said.err);
    }
    assert_eq!(shell.count("enrolment").await, taken + 3);
    assert_eq!(shell.count("team WHERE name = 'Los Ríos'").await, 1);
    let again = shell.run(&import).await;
    assert!(again.out.contains("0 added, 0 changed, 3 unchanged, 4 with faults"), "{again:?}");
    let by = ["import", "enrolments", &cohort, &sheet, "--by", "learner@demo.example"];
    assert!(shell.run(&by).await.refused().contains("learner@demo.example is no admin"));
});
