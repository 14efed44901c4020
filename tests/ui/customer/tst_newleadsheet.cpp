#include "tests/ui/samplelook.h"
#include "ui/leads/newleadsheet.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestNewLeadSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(960, 600);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_sheet = new NewLeadSheet(m_sample.look, m_window.get());
        m_sheet->offerInterests({u"vests"_s});
        m_sheet->offerColleagues({{StaffId(1), u"Mona"_s}, {StaffId(2), u"Karim"_s}}, StaffId(2));
        m_asked.clear();
        connect(m_sheet, &NewLeadSheet::beginAsked, this,
                [this](const NewLeadSheet::Typed &typed) { m_asked << typed; });
        m_sheet->open();
    }

    void aLeadIsTypedFromTheKeyboardAlone()
    {
        QCOMPARE(m_window->focusWidget(), line(u"leadName"_s));
        QTest::keyClicks(line(u"leadName"_s), u"Fathy"_s);
        QTest::keyClick(line(u"leadName"_s), Qt::Key_Return); // too early: no number
        QVERIFY(m_asked.isEmpty());
        line(u"leadPhone"_s)->setText(u"٠١٠٠ ٠٠٠ ٠٠٠٩"_s);
        QVERIFY(understood().contains(u"+201000000009"_s));
        line(u"leadInterest"_s)->setFocus();
        QTest::keyClicks(line(u"leadInterest"_s), u"ve"_s);
        QTest::keyClick(line(u"leadPhone"_s), Qt::Key_Return);

        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.first().name, u"Fathy"_s);
        QCOMPARE(m_asked.first().phone, u"+201000000009"_s);
        QCOMPARE(m_asked.first().interest, u"vests"_s);
        QCOMPARE(m_asked.first().owner, StaffId(2)); // who sits here
        QVERIFY(m_sheet->isOpen());                  // until the agent has it
    }

    void whatIsNoNumberIsSaidAndOpensNothing()
    {
        line(u"leadName"_s)->setText(u"Fathy"_s);
        line(u"leadPhone"_s)->setText(u"0100"_s);

        QVERIFY(understood().contains(u"no phone number"_s));
        QVERIFY(!button()->isEnabled());
    }

    void aRefusalIsSaidAndNothingTypedIsLost()
    {
        line(u"leadName"_s)->setText(u"Fathy"_s);
        line(u"leadPhone"_s)->setText(u"01000000009"_s);
        button()->click();
        m_sheet->refuse(u"There is no WhatsApp number"_s);

        QVERIFY(m_sheet->isOpen());
        QCOMPARE(line(u"leadName"_s)->text(), u"Fathy"_s);
        const auto labels = m_sheet->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *one) {
            return one->isVisible() && one->text() == u"There is no WhatsApp number"_s;
        }));
    }

    void nobodyYetCanBeChosen()
    {
        line(u"leadName"_s)->setText(u"Fathy"_s);
        line(u"leadPhone"_s)->setText(u"01000000009"_s);
        m_sheet->findChild<QComboBox *>(u"leadOwner"_s)->setCurrentIndex(0);
        button()->click();

        QVERIFY(!m_asked.first().owner.isValid());
    }

private:
    [[nodiscard]] QLineEdit *line(const QString &name) const { return m_sheet->findChild<QLineEdit *>(name); }
    [[nodiscard]] QPushButton *button() const { return m_sheet->findChild<QPushButton *>(u"beginLead"_s); }
    [[nodiscard]] QString understood() const { return m_sheet->findChild<QLabel *>(u"leadPhoneUnderstood"_s)->text(); }

    SampleLook m_sample;
    std::unique_ptr<QWidget> m_window;
    NewLeadSheet *m_sheet = nullptr;
    QList<NewLeadSheet::Typed> m_asked;
};

QTEST_MAIN(TestNewLeadSheet)
#include "tst_newleadsheet.moc"
