#include "app/protocol/staffcommands.h"
#include "app/store/settings.h"
#include "tests/agent/commands/commanddesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

class TestStaffCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyIsTakenOnAndRenamed()
    {
        CommandDesk desk;

        const auto added = desk.run(SaveStaff{{}, u"  منى "_s});
        QVERIFY(added.ok);
        const StaffId mona = SavedStaff::fromJson(added.body)->staff;
        QVERIFY(desk.run(SaveStaff{StaffId(1), u"أحمد"_s}).ok);

        const auto staff = settings::staff(desk.store.reading());
        QCOMPARE(staff->size(), 2);
        QCOMPARE(staff->at(0).name, u"أحمد"_s);
        QCOMPARE(staff->at(1).name, u"منى"_s);
        QCOMPARE(staff->at(1).id, mona);
    }

    void aNameIsNeededAndSomebodyToNameIsToo()
    {
        CommandDesk desk;

        QCOMPARE(desk.run(SaveStaff{{}, u"   "_s}).reason, u"staff_name"_s);
        QCOMPARE(desk.run(SaveStaff{{}, QString(61, u'x')}).reason, u"staff_name"_s);
        QCOMPARE(desk.run(SaveStaff{StaffId(77), u"منى"_s}).reason, u"unknown_staff"_s);
        QCOMPARE(settings::staff(desk.store.reading())->size(), 1);
    }

    void somebodyTellsWhetherTheyAreAvailable()
    {
        CommandDesk desk;
        QCOMPARE(settings::staff(desk.store.reading())->first().presence, u"available"_s);

        QVERIFY(desk.run(SetPresence{StaffPresence::OnBreak}).ok);

        QCOMPARE(settings::staff(desk.store.reading())->first().presence, u"break"_s);
        QVERIFY(!SetPresence::fromJson({{u"presence"_s, u"asleep"_s}}));
        QCOMPARE(SetPresence::fromJson(SetPresence{StaffPresence::NotAvailable}.toJson())->presence,
                 StaffPresence::NotAvailable);
    }
};

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestStaffCommands)
#include "tst_staffcommands.moc"
