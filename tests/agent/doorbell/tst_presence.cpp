#include "agent/doorbell/doorbellserver.h"
#include "tests/agent/doorbell/testdesktop.h"

#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

class TestPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<DoorbellServer>(echo);
        m_server->setHello({.schema = 1, .version = u"0.1.0"_s, .epoch = u"e"_s, .revision = 5});
        const Result<quint16> port = m_server->start(kToken);
        QVERIFY(port);
        m_port = *port;
    }

    void cleanup() { m_server.reset(); }

    void whoLooksWhereIsToldToTheOthersOnly()
    {
        Desktop one;
        Desktop other;
        one.connectTo(m_port);
        other.connectTo(m_port);
        QTRY_VERIFY(!one.frames.isEmpty() && !other.frames.isEmpty());
        const Presence writing{StaffId(2), ConversationId(7), true};

        one.tell(writing);

        QTRY_COMPARE(other.others, QList{writing});
        QVERIFY(one.others.isEmpty());
        Desktop late;
        late.connectTo(m_port);
        QTRY_COMPARE(late.others, QList{writing});
        one.tell({StaffId(2), {}, false});
        QTRY_VERIFY(other.others.isEmpty());
    }

    void whoLeavesIsGoneForTheOthers()
    {
        auto one = std::make_unique<Desktop>();
        Desktop other;
        one->connectTo(m_port);
        other.connectTo(m_port);
        QTRY_VERIFY(!one->frames.isEmpty() && !other.frames.isEmpty());
        one->tell({StaffId(2), ConversationId(7), false});
        QTRY_COMPARE(other.others.size(), 1);

        one->socket.abort();

        QTRY_VERIFY(other.others.isEmpty());
    }

    void writingEndsWhenItIsNotToldAnew()
    {
        Desktop one; // stays connected and says nothing more, like one that hangs
        Desktop other;
        one.connectTo(m_port);
        other.connectTo(m_port);
        QTRY_VERIFY(!one.frames.isEmpty() && !other.frames.isEmpty());

        one.tell({StaffId(2), ConversationId(7), true});

        QTRY_COMPARE(other.others, (QList{Presence{StaffId(2), ConversationId(7), true}}));
        const int patience = int(Presence::kTypingLasts.count()) + 2'000;
        QTRY_COMPARE_WITH_TIMEOUT(other.others, (QList{Presence{StaffId(2), ConversationId(7), false}}), patience);
    }

private:
    std::unique_ptr<DoorbellServer> m_server;
    quint16 m_port = 0;
};

} // namespace migochat

QTEST_GUILESS_MAIN(migochat::TestPresence)
#include "tst_presence.moc"
