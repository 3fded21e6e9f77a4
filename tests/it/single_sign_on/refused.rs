//! What a provider says that does not count.

use sea_orm::ConnectionTrait as _;
use serde_json::json;

use super::provider::{SIGNED_BY, Union};
use super::{ada, with_provider};
use crate::app::App;
use crate::harness::page::Page;

/// Why nobody came in, in the words of the page.
fn refused(page: &Page) -> String {
    assert_eq!(page.status.as_u16(), 422);
    page.text_of(".error-summary")
}

with_provider!(
    an_address_that_is_not_verified_opens_nothing,
    |s| s.makes_people = true,
    |app, union| async {
        app.person("ada@example.org", "Ada King").await;
        for verified in [json!(false), json!(null)] {
            let mut said = ada();
            said["email_verified"] = verified;
            let page = union.visit(app, &app.visitor(), "/sign-in/with/union", said).await;
            assert!(refused(&page).contains("does not say that the address is yours"));
        }
    }
);

with_provider!(the_unknown_stay_out_where_the_provider_makes_nobody, |_| (), |app, union| async {
    let page = union.visit(app, &app.visitor(), "/sign-in/with/union", ada()).await;
    assert!(refused(&page).contains("Nobody here has the address"));
});

with_provider!(
    what_is_signed_for_others_or_too_old_does_not_count,
    |s| s.makes_people = true,
    |app, union| async {
        let now = app.clock.now().utc().timestamp();
        for (claim, value) in [
            ("aud", json!("another-site")),
            ("iss", json!("https://evil.example")),
            ("nonce", json!("another")),
            ("exp", json!(now - 1)),
        ] {
            let mut said = ada();
            said[claim] = value;
            let page = union.visit(app, &app.visitor(), "/sign-in/with/union", said).await;
            assert!(refused(&page).contains("did not say who you are"), "{claim}");
        }
    }
);

with_provider!(
    a_way_back_works_once_in_the_browser_that_left_for_ten_minutes,
    |s| s.makes_people = true,
    |app, union| async {
        let leave = "/sign-in/with/union";
        let browser = app.visitor();
        let back = union.way_back(app, &browser, leave, ada()).await;
        assert!(refused(&app.visitor().get(&back).await).contains("in another browser"));
        let forged = back.replace("state=", "state=x");
        assert!(refused(&browser.get(&forged).await).contains("in another browser"));
        assert!(refused(&browser.get(&back).await).contains("in another browser"), "it was used up");

        let back = union.way_back(app, &browser, leave, ada()).await;
        app.at("2026-06-17T11:10:00-04:00[America/New_York]");
        assert!(refused(&browser.get(&back).await).contains("more than 10 minutes"));

        let back = union.way_back(app, &browser, leave, ada()).await;
        assert_eq!(browser.get(&back).await.status.as_u16(), 200);
        assert_eq!(app.outbox().await, ["security_notice"]);
    }
);

with_provider!(what_nobody_or_another_signed_does_not_count, |s| s.makes_people = true, |app, union| async {
    for by in ["nobody", "another"] {
        let mut said = ada();
        said[SIGNED_BY] = json!(by);
        let page = union.visit(app, &app.visitor(), "/sign-in/with/union", said).await;
        assert!(refused(&page).contains("did not say who you are"), "{by}");
    }
});

with_provider!(
    an_answer_in_the_name_of_another_provider_does_not_count,
    |s| s.makes_people = true,
    |app, union| async {
        let browser = app.visitor();
        let back = union.way_back(app, &browser, "/sign-in/with/union", ada()).await;
        let page = browser.get(&format!("{back}&iss=https://evil.example")).await;
        assert!(refused(&page).contains("did not say who you are"));
    }
);

with_provider!(
    a_provider_that_describes_itself_as_another_is_not_gone_to,
    |s| s.issuer.push_str("/another"),
    |app, union| async {
        let _ = &union;
        let page = app.visitor().get("/sign-in/with/union").await;
        assert!(refused(&page).contains("does not answer"));
    }
);

with_provider!(
    a_visit_to_a_provider_begins_on_this_site_only,
    |s| s.makes_people = true,
    |app, union| async {
        let _ = &union;
        for (site, leaves) in
            [("cross-site", false), ("same-site", false), ("same-origin", true), ("none", true)]
        {
            let browser = app.visitor().with_header("sec-fetch-site", site);
            let away = browser.send(axum::http::Method::GET, "/sign-in/with/union", "", Vec::new()).await;
            let to = away.headers["location"].to_str().unwrap();
            assert_eq!(!to.starts_with("/sign-in?"), leaves, "{site}: {to}");
        }
    }
);

with_provider!(a_suspended_account_stays_out, |s| s.makes_people = true, |app, union| async {
    union.visit(app, &app.visitor(), "/sign-in/with/union", ada()).await;
    app.outbox().await;
    let shut = "UPDATE person SET state = 'suspended'";
    app.db().writer().execute_unprepared(shut).await.unwrap();
    let page = union.visit(app, &app.visitor(), "/sign-in/with/union", ada()).await;
    assert!(refused(&page).contains("suspended"));
});
