#include "tests/ui/samplelook.h"
#include "ui/customer/customerpanel.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// What the panel lets a person do when nothing can be changed, and what it offers when something is missing.
class TestCustomerReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<CustomerPanel>(m_sample.look);
        m_card = sampleshop::card();
        m_panel->setCard(m_card);
        m_panel->show();
        m_wishes.clear();
        connect(m_panel.get(), &CustomerPanel::wished, this, [this](const CustomerWish &wish) { m_wishes << wish; });
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
    [[nodiscard]] QAbstractButton *button(const QString &name) const { return m_panel->findChild<QAbstractButton *>(name); }

    SampleLook m_sample;
    CustomerCard m_card;
    std::unique_ptr<CustomerPanel> m_panel;
    QList<CustomerWish> m_wishes;
};

QTEST_MAIN(TestCustomerReading)
#include "tst_customerreading.moc"
