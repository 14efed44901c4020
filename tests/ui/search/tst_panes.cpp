#include "tests/ui/samplelook.h"
#include "ui/models/roles.h"
#include "ui/search/findbar.h"
#include "ui/search/palette.h"
#include "ui/search/palettemodel.h"
#include "ui/widgets/spokenrows.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

PaletteItem item(const QString &key)
{
    PaletteItem made;
    made.key = key;
    made.title.text = key;
    return made;
}

} // namespace

class TestPanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 640);
        m_window->show();
    }

    void theKeysChooseInThePaletteWhileTypingGoesOn()
    {
        Palette palette(m_sample.look, m_window.get());
        QSignalSpy asked(&palette, &Palette::asked);
        QSignalSpy chosen(&palette, &Palette::chosen);
        palette.open();
        QCOMPARE(asked.size(), 1); // it is never empty
        palette.setItems({item(u"a"_s), item(u"b"_s), item(u"c"_s)});
        auto *field = palette.findChild<QLineEdit *>();

        QTest::keyClick(field, Qt::Key_Down);
        palette.setItems({item(u"x"_s), item(u"b"_s)}); // the store answers: the marked line stays marked
        QTest::keyClick(field, Qt::Key_Return);

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<PaletteItem>().key, u"b"_s);
        QVERIFY(!palette.isOpen());
    }

    void upFromTheFirstLineGoesToTheLast()
    {
        Palette palette(m_sample.look, m_window.get());
        QSignalSpy chosen(&palette, &Palette::chosen);
        palette.open();
        palette.setItems({item(u"a"_s), item(u"b"_s), item(u"c"_s)});

        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Up);
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);

        QCOMPARE(chosen.at(0).at(0).value<PaletteItem>().key, u"c"_s);
    }

    void whatIsNotPossibleStaysOpenAndSaysWhy()
    {
        Palette palette(m_sample.look, m_window.get());
        QSignalSpy chosen(&palette, &Palette::chosen);
        PaletteItem impossible = item(u"a"_s);
        impossible.obstacle = u"The agent is stopped."_s;
        impossible.detail.text = impossible.obstacle;
        palette.open();
        palette.setItems({impossible});
        auto *field = palette.findChild<QLineEdit *>();

        QTest::keyClick(field, Qt::Key_Return);

        QCOMPARE(chosen.size(), 0);
        QVERIFY(palette.isOpen());
        QVERIFY(field->accessibleDescription().contains(impossible.obstacle));
    }

    void escapeGivesTheKeyboardBack()
    {
        QLineEdit before(m_window.get());
        before.show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        before.setFocus();
        Palette palette(m_sample.look, m_window.get());
        palette.open();

        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Escape);

        QVERIFY(!palette.isOpen());
        QVERIFY(before.hasFocus());
    }

    void theLinesOfThePaletteAreSpokenWithTheirKindAndKeys()
    {
        PaletteModel lines;
        const QAbstractItemModelTester tester(&lines);
        PaletteItem done = item(u"chat.done"_s);
        done.keys = u"E"_s;
        lines.setItems({item(u"a"_s), done});

        QCOMPARE(lines.rowCount(), 2);
        QCOMPARE(lines.rowOf(u"chat.done"_s), 1);
        QCOMPARE(lines.rowOf(u"gone"_s), -1);
        QCOMPARE(lines.index(1).data(Qt::AccessibleTextRole).toString(),
                 u"chat.done, %1, E"_s.arg(PaletteModel::kindName(done.kind)));
        lines.setItems({});
        QCOMPARE(lines.rowCount(), 0);
    }

    void aSpokenRowFollowsItsModel()
    {
        QStandardItemModel rows;
        rows.appendRow(new QStandardItem(u"one"_s));
        SpokenRows spoken([](const QModelIndex &row) -> QString { return u"row "_s + row.data().toString(); }, nullptr);
        const QAbstractItemModelTester tester(&spoken);
        QSignalSpy changed(&spoken, &QAbstractItemModel::dataChanged);
        spoken.setSourceModel(&rows);

        QCOMPARE(spoken.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"row one"_s);
        rows.insertRow(0, new QStandardItem(u"zero"_s));
        QCOMPARE(spoken.index(0, 0).data().toString(), u"row zero"_s);
        spoken.announce(spoken.index(1, 0));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex(), spoken.index(1, 0));
        rows.removeRows(0, 2);
        QCOMPARE(spoken.rowCount(), 0);
    }

    void theBarCountsAndGoesAround()
    {
        m_sample.format.setLanguage(Language::English);
        FindBar bar(m_sample.look, m_window.get());
        QSignalSpy wanted(&bar, &FindBar::hitWanted);
        bar.begin();
        auto *field = bar.findChild<QLineEdit *>();
        field->setText(u"x"_s);
        bar.setCount(3, false);
        QCOMPARE(wanted.size(), 1); // the newest is shown at once

        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);

        QList<int> numbers;
        for (const QList<QVariant> &call : wanted)
            numbers.append(call.at(0).toInt());
        QCOMPARE(numbers, (QList<int>{0, 1, 2, 0, 2}));
        QVERIFY(field->accessibleDescription().contains(u"3 / 3"_s));
    }

    void inAnotherChatTheBarCountsAndWaits()
    {
        m_sample.format.setLanguage(Language::English);
        FindBar bar(m_sample.look, m_window.get());
        QSignalSpy wanted(&bar, &FindBar::hitWanted);
        bar.begin();
        auto *field = bar.findChild<QLineEdit *>();
        field->setText(u"x"_s);

        bar.setCount(3, false, FindBar::Going::Nowhere);

        QCOMPARE(wanted.size(), 0);
        QVERIFY(field->accessibleDescription().contains(u"/ 3"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toInt(), 0);
        bar.setCount(3, false, FindBar::Going::Nowhere);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(wanted.at(1).at(0).toInt(), 2);
    }

    void nothingFoundIsSaid()
    {
        FindBar bar(m_sample.look, m_window.get());
        bar.begin();
        auto *field = bar.findChild<QLineEdit *>();
        field->setText(u"x"_s);

        bar.setCount(0, false);

        QVERIFY(!field->accessibleDescription().isEmpty());
    }

private:
    SampleLook m_sample;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
