#include "app/protocol/privacycommands.h"
#include "app/protocol/staffcommands.h"
#include "app/store/privacy.h"
#include "app/store/settings.h"
#include "tests/agent/commands/commanddesk.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

/// Roles, from whom numbers are hidden, and what is written down before they are shown or leave.
class TestPrivacyCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnerSaysWhoIsWhat();
    void aShopKeepsAnOwner();
    void theFirstIsOwnerWhereNobodyElseIs();
    void onlyAnOwnerHidesNumbersAndOnlyFromTheOthers();
    void whoLooksAtANumberIsWrittenDown();
    void savedChatsAreWrittenDownAndFewWhereNumbersAreHidden();
    void whoMadeWhomWhatIsWrittenDown();

private:
    struct Shop : CommandDesk {
        StaffId mona;
        Shop()
        {
            mona = *store.write(
                [this](Transaction &t) { return settings::addStaff(t, u"Mona"_s, u"sales"_s, clock.now()); });
        }

        template <typename C>
        ReplyFrame as(StaffId staff, const C &command)
        {
            return run(
                CommandFrame{QUuid::createUuid().toString(QUuid::WithoutBraces), C::kName, staff, command.toJson()});
        }
        [[nodiscard]] QString roleOf(StaffId staff) const
        {
            const auto role = settings::roleOf(store.reading(), staff);
            return role && *role ? QString(toText(**role)) : u"none"_s;
        }
    };
    [[nodiscard]] static SetSetting hideFrom(const QStringList &roles)
    {
        return {.key = QString(privacy::kHiddenFrom), .value = QJsonArray::fromStringList(roles)};
    }
};

void TestPrivacyCommands::anOwnerSaysWhoIsWhat()
{
    Shop shop;

    QCOMPARE(shop.as(shop.mona, SetStaffRole{shop.mona, StaffRole::Owner}).reason, u"owner_only"_s);
    QCOMPARE(shop.as(StaffId(), SetStaffRole{shop.mona, StaffRole::Owner}).reason, u"owner_only"_s);
    QCOMPARE(shop.roleOf(shop.mona), u"sales"_s);
    QVERIFY(shop.run(SetStaffRole{shop.mona, StaffRole::Training}).ok);
    QCOMPARE(shop.roleOf(shop.mona), u"training"_s);
    QCOMPARE(shop.run(SetStaffRole{StaffId(77), StaffRole::Senior}).reason, u"unknown_staff"_s);
    QVERIFY(!SetStaffRole::fromJson({{u"staff"_s, 1}, {u"role"_s, u"king"_s}}));
}

void TestPrivacyCommands::aShopKeepsAnOwner()
{
    Shop shop;

    QCOMPARE(shop.run(SetStaffRole{StaffId(1), StaffRole::Senior}).reason, u"last_owner"_s);
    QCOMPARE(shop.roleOf(StaffId(1)), u"owner"_s);
    QVERIFY(shop.run(SetStaffRole{shop.mona, StaffRole::Owner}).ok);
    QVERIFY(shop.run(SetStaffRole{StaffId(1), StaffRole::Senior}).ok);
    QCOMPARE(shop.roleOf(StaffId(1)), u"senior"_s);
    QCOMPARE(shop.as(shop.mona, SetStaffRole{shop.mona, StaffRole::Sales}).reason, u"last_owner"_s);
}

void TestPrivacyCommands::theFirstIsOwnerWhereNobodyElseIs()
{
    Shop shop;
    MIGO_OK(shop.store.write([](Transaction &t) { return t.database().execute("UPDATE staff SET role = 'sales'"); }));

    QCOMPARE(shop.roleOf(StaffId(1)), u"owner"_s);
    QCOMPARE(shop.roleOf(shop.mona), u"sales"_s);
    QCOMPARE(shop.run(SetStaffRole{StaffId(1), StaffRole::Training}).reason, u"last_owner"_s);
    QVERIFY(shop.run(SetStaffRole{shop.mona, StaffRole::Owner}).ok);
    QCOMPARE(shop.roleOf(StaffId(1)), u"sales"_s);
}

void TestPrivacyCommands::onlyAnOwnerHidesNumbersAndOnlyFromTheOthers()
{
    Shop shop;
    const auto isHidden = [&shop](StaffId staff) {
        return privacy::isHiddenFrom(shop.store.reading(), staff).value_or(true);
    };
    QVERIFY(!isHidden(shop.mona));

    QCOMPARE(shop.run(hideFrom({u"sales"_s, u"owner"_s})).reason, u"not_roles"_s);
    QCOMPARE(shop.run(SetSetting{.key = QString(privacy::kHiddenFrom), .value = u"sales"_s}).reason, u"not_roles"_s);
    QVERIFY(shop.run(hideFrom({u"sales"_s})).ok);
    QVERIFY(isHidden(shop.mona));
    QVERIFY(!isHidden(StaffId(1)));
    QCOMPARE(shop.as(shop.mona, hideFrom({})).reason, u"owner_only"_s);
    QVERIFY(isHidden(shop.mona));
    QVERIFY(shop.run(SetStaffRole{shop.mona, StaffRole::Training}).ok);
    QVERIFY(!isHidden(shop.mona));
}

void TestPrivacyCommands::whoLooksAtANumberIsWrittenDown()
{
    Shop shop;
    shop.customerWrites(whatsAppCustomer(1));
    const ContactId contact(shop.store.number("SELECT id FROM contact"));

    QVERIFY(shop.as(shop.mona, LookAtNumber{contact}).ok);

    QCOMPARE(shop.store.text("SELECT kind || ' ' || actor || ' ' || contact_id || ' ' || staff_id FROM activity"
                             " WHERE kind = 'number_shown'"),
             u"number_shown staff %1 %2"_s.arg(contact.value()).arg(shop.mona.value()));
    QCOMPARE(shop.as(shop.mona, LookAtNumber{ContactId(77)}).reason, u"no_such_contact"_s);
}

void TestPrivacyCommands::savedChatsAreWrittenDownAndFewWhereNumbersAreHidden()
{
    Shop shop;
    QVERIFY(shop.as(shop.mona, NoteExport{51}).ok);
    QVERIFY(shop.run(hideFrom({u"sales"_s})).ok);

    QCOMPARE(shop.as(shop.mona, NoteExport{51}).reason, u"too_many_chats"_s);
    QVERIFY(shop.as(shop.mona, NoteExport{50}).ok);
    QVERIFY(shop.run(NoteExport{1000}).ok);

    const auto exports = privacy::exports(shop.store.reading(), 2);
    MIGO_OK(exports);
    const QList<privacy::Export> expected{{shop.clock.now(), QString(), 1000}, {shop.clock.now(), u"Mona"_s, 50}};
    QCOMPARE(*exports, expected);
    QCOMPARE(shop.store.number("SELECT count(*) FROM chat_export"), 3);
    QVERIFY(!NoteExport::fromJson({{u"conversations"_s, 0}}));
    for (const char *sql : {"DELETE FROM chat_export", "UPDATE chat_export SET staff_id = NULL"}) {
        const auto touched = shop.store.write([sql](Transaction &t) { return t.database().execute(sql); });
        QVERIFY(!touched);
    }
}

void TestPrivacyCommands::whoMadeWhomWhatIsWrittenDown()
{
    Shop shop;
    MIGO_OK(shop.store.write([&shop](Transaction &t) { return settings::renameStaff(t, StaffId(1), u"Hany"_s); }));
    QVERIFY(shop.run(SetStaffRole{shop.mona, StaffRole::Sales}).ok); // which she is
    QVERIFY(!shop.as(shop.mona, SetStaffRole{shop.mona, StaffRole::Owner}).ok);
    QCOMPARE(shop.store.number("SELECT count(*) FROM role_change"), 0);

    QVERIFY(shop.run(SetStaffRole{shop.mona, StaffRole::Owner}).ok);
    QVERIFY(shop.as(shop.mona, SetStaffRole{StaffId(1), StaffRole::Training}).ok);

    const auto changes = privacy::roleChanges(shop.store.reading(), 5);
    MIGO_OK(changes);
    const QList<privacy::RoleChange> expected{
        {shop.clock.now(), u"Mona"_s, u"Hany"_s, StaffRole::Owner, StaffRole::Training},
        {shop.clock.now(), u"Hany"_s, u"Mona"_s, StaffRole::Sales, StaffRole::Owner}};
    QCOMPARE(*changes, expected);
    for (const char *sql : {"DELETE FROM role_change", "UPDATE role_change SET new_role = 'owner'"}) {
        const auto touched = shop.store.write([sql](Transaction &t) { return t.database().execute(sql); });
        QVERIFY(!touched);
    }
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestPrivacyCommands)
#include "tst_privacycommands.moc"
