#include "tests/ui/customer/paneltest.h"
#include "ui/customer/panelrow.h"
#include "ui/widgets/elidedlabel.h"

#include <QVBoxLayout>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// What the panel lets a person do when nothing can be changed, and what it offers when something is missing.
class TestCustomerReading : public PanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_card = sampleshop::card();
        QVERIFY(showPanel());
    }

    void namesAndValuesOfAllRowsShareTwoEdges_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("English") << Qt::LeftToRight;
        QTest::newRow("Arabic") << Qt::RightToLeft;
    }

    void namesAndValuesOfAllRowsShareTwoEdges()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        m_card.username = u"mona.s"_s;
        m_panel->setLayoutDirection(direction);
        m_panel->setCard(m_card);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);

        const int names = edgeOf(name(u"Company"_s));
        const int values = edgeOf(button(u"field.company"_s), panelrow::kPad);
        QVERIFY(values > names + 40);
        for (const QString &fixed : {u"User name"_s, u"Marketing"_s})
            QCOMPARE(edgeOf(name(fixed)), names);
        for (const QString &value : {u"mona.s"_s, u"never said"_s})
            QCOMPARE(edgeOf(fact(value)), values);
    }

    void withoutAnAgentEverythingIsReadAndNothingChanged()
    {
        m_panel->setLive(false);
        QVERIFY(!button(u"field.company"_s)->isEnabled());
        QVERIFY(button(u"section.contact"_s)->isEnabled());
        button(u"section.contact"_s)->click();
        QVERIFY(!button(u"field.company"_s)->isVisible());

        m_panel->setCard(m_card); // made anew
        QVERIFY(!button(u"field.company"_s)->isEnabled());
        m_panel->setLive(true);
        QVERIFY(button(u"field.company"_s)->isEnabled());
    }

    void aCustomerWithoutANumberCanBeAskedWhileTheWindowIsOpen()
    {
        m_card.phones.clear();
        m_panel->setCard(m_card);
        ConversationRow row = sampleshop::conversations().constFirst();
        row.conversation.contact = m_card.id;
        row.conversation.channel = whatsAppChannel();
        row.conversation.lastCustomerMessageAt = sampleshop::now();
        m_panel->setConversation(row);

        QTRY_VERIFY(button(u"askNumber"_s));
        button(u"askNumber"_s)->click();
        QCOMPARE(m_wishes.size(), 1);
        QCOMPARE(m_wishes.constFirst().kind, CustomerWish::Kind::AskNumber);

        row.conversation.channel = instagramChannel(); // knows no such button
        m_panel->setConversation(row);
        QTRY_VERIFY(!button(u"askNumber"_s));
        row.conversation.channel = whatsAppChannel();
        row.conversation.lastCustomerMessageAt = sampleshop::now() - std::chrono::hours{30};
        m_panel->setConversation(row);
        QTRY_VERIFY(!button(u"askNumber"_s));
    }

    void newsOfACustomerTakeTheKeyboardFromNobody()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *box = new QLineEdit(&window);
        auto *panel = new CustomerPanel(m_sample.look, &window);
        column->addWidget(box);
        column->addWidget(panel);
        panel->setCard(m_card);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        panel->findChild<QAbstractButton *>(u"section.contact"_s)->setFocus();
        panel->setCard(m_card);
        QCOMPARE(window.focusWidget()->objectName(), u"section.contact"_s); // who is in the panel stays there

        box->setFocus();
        panel->setCard(m_card);

        QCOMPARE(window.focusWidget(), box);
    }

private:
    /// Where a row's part begins, in the panel: from the left, or in Arabic from the right.
    [[nodiscard]] int edgeOf(const QWidget *part, int inset = 0) const
    {
        const int left = part->mapTo(m_panel.get(), QPoint(0, 0)).x();
        const bool mirrored = m_panel->layoutDirection() == Qt::RightToLeft;
        return mirrored ? m_panel->width() - left - part->width() + inset : left + inset;
    }
    [[nodiscard]] const QLabel *name(const QString &text) const
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        const auto found = std::ranges::find(labels, text, &QLabel::text);
        return found == labels.end() ? nullptr : *found;
    }
    [[nodiscard]] const ElidedLabel *fact(const QString &text) const
    {
        const auto labels = m_panel->findChildren<ElidedLabel *>();
        const auto found =
            std::ranges::find_if(labels, [&](const ElidedLabel *label) { return label->text().contains(text); });
        return found == labels.end() ? nullptr : *found;
    }
};

QTEST_MAIN(TestCustomerReading)
#include "tst_customerreading.moc"
