#include "tests/integration/playedday.h"

#include "app/protocol/outboundcommands.h"
#include "tests/support/tempstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kStepPatienceMs = 60'000;
const QString kScript = QStringLiteral(MIGOCHAT_SOURCE_DIR "/tests/sim/scripts/shop-day.jsonl");
/// The night is longer than the test: the shop's clock tells so.
const QStringList kAfterTheNight{u"--clock-offset"_s, u"600"_s};

QList<QJsonObject> stepsOf(const QString &script)
{
    QFile file(script);
    QList<QJsonObject> steps;
    if (!file.open(QIODevice::ReadOnly))
        return steps;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith('{'))
            steps.append(QJsonDocument::fromJson(line).object());
    }
    return steps;
}

QString describe(const QJsonObject &verb, const QString &problem)
{
    return QString::fromUtf8(QJsonDocument(verb).toJson(QJsonDocument::Compact)) + u": "_s + problem;
}

QString problemOf(const ReplyFrame &reply)
{
    return reply.ok ? QString() : QString(u"refused: "_s + reply.reason + u' ' + reply.detail);
}

} // namespace

bool PlayedDay::open()
{
    return m_sim.start(m_agent.dir(),
                       {u"--script"_s, kScript, u"--speed"_s, u"step"_s, u"--staff"_s, u"--seed"_s, u"7"_s}) &&
           startAgent({});
}

bool PlayedDay::startAgent(const QStringList &options)
{
    m_desktop = std::make_unique<Desktop>();
    return m_agent.startWith(m_sim.envFile(), options) && m_desktop->connectTo(m_agent);
}

QString PlayedDay::play(const Moment &moment)
{
    if (!open())
        return u"simulator or agent did not start"_s;
    const QList<QJsonObject> steps = stepsOf(kScript);
    for (const QJsonObject &verb : steps) {
        if (const QString problem = perform(verb); !problem.isEmpty())
            return describe(verb, problem);
        if (!QTest::qWaitFor([this] { return isQuiet(); }, kStepPatienceMs))
            return describe(verb, u"what it caused did not come to rest"_s);
        moment(verb);
    }
    return world(u"script.done"_s).toBool() ? QString() : u"the script has other steps than its file"_s;
}

QString PlayedDay::perform(const QJsonObject &verb)
{
    const QString what = verb.value("do"_L1).toString();
    const bool isNight = verb.value("t"_L1).toString() < "07:00"_L1;
    if (what == "tunnel.up"_L1 && isNight && !startAgent(kAfterTheNight))
        return u"the agent does not start with the PC"_s;
    const int before = world(u"script.next"_s).toInt();
    if (m_sim.tell({{u"do"_s, u"step"_s}}).isEmpty())
        return u"the simulator does not step"_s;
    if (!QTest::qWaitFor([&] { return world(u"script.next"_s).toInt() > before; }, kStepPatienceMs))
        return u"the step does not end"_s;
    if (world(u"script.failed"_s).toInt() > 0)
        return u"the world sees something else: %1"_s.arg(world(u"sent.last"_s).toObject().size());
    m_tunnelUp = what == "tunnel.up"_L1 || (m_tunnelUp && what != "tunnel.down"_L1);
    m_netUp = what == "net.up"_L1 || (m_netUp && what != "net.down"_L1);
    if (what == "tunnel.down"_L1 && isNight && m_agent.terminate(kStepPatienceMs) != 0)
        return u"the agent does not end with the PC"_s;
    return what.startsWith("staff."_L1) ? staff(verb) : QString();
}

bool PlayedDay::isQuiet()
{
    if (m_tunnelUp && world(u"webhooks.pending"_s).toInt() > 0)
        return false;
    return !m_netUp || number("SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending')") == 0;
}

QString PlayedDay::staff(const QJsonObject &verb)
{
    const QString what = verb.value("do"_L1).toString();
    const QString actor = verb.value("to"_L1).toString();
    const QString words = verb.value("text"_L1).toString();
    if (what == "staff.privateReply"_L1)
        return problemOf(answerPrivately(verb));
    if (what == "staff.accept"_L1)
        return problemOf(answerDraft(verb));
    if (what == "staff.template"_L1)
        return problemOf(holdBehindTemplate(verb));
    if (what == "staff.quote"_L1)
        return problemOf(sendQuote(verb));
    if (what == "staff.note"_L1)
        return problemOf(command(SaveNote{.conversation = conversation(actor), .text = words}));
    if (what == "staff.reply"_L1)
        return problemOf(command(SendMessage{.conversation = conversation(actor), .text = words}));
    return {}; // looks at screens
}

ReplyFrame PlayedDay::answerPrivately(const QJsonObject &verb)
{
    const QByteArray id = verb.value("comment"_L1).toString().toUtf8();
    const MessageId comment(number("SELECT id FROM message WHERE kind = 'comment' AND remote_id = '" + id + '\''));
    return command(ReplyToComment{.comment = comment, .text = verb.value("text"_L1).toString(), .isPrivate = true});
}

ReplyFrame PlayedDay::answerDraft(const QJsonObject &verb)
{
    const ConversationId talk = conversation(verb.value("to"_L1).toString());
    const QByteArray draft =
        "SELECT max(id) FROM draft WHERE state = 'proposed' AND conversation_id = " + QByteArray::number(talk.value());
    if (!QTest::qWaitFor([&] { return number(draft) > 0; }, kStepPatienceMs))
        return {.token = {}, .reason = u"no draft"_s};
    return command(
        SendMessage{.conversation = talk, .text = verb.value("text"_L1).toString(), .draft = DraftId(number(draft))});
}

ReplyFrame PlayedDay::holdBehindTemplate(const QJsonObject &verb)
{
    if (!QTest::qWaitFor(
            [this] { return number("SELECT count(*) FROM message_template WHERE status = 'approved'") > 0; },
            kStepPatienceMs))
        return {.token = {}, .reason = u"no templates"_s};
    return command(HoldAnswer{.conversation = conversation(verb.value("to"_L1).toString()),
                              .name = u"continue_chat"_s,
                              .language = u"ar"_s,
                              .values = {{u"body"_s, 1, u"text"_s, u"حسن"_s}},
                              .text = heldText()});
}

ReplyFrame PlayedDay::sendQuote(const QJsonObject &verb)
{
    const QByteArray bytes = "%PDF-1.4\n% 95 760 + VAT 14 % = EGP 109 166.40\n%%EOF\n";
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString path = u"outgoing/"_s + hash + u".pdf";
    QDir media(m_agent.dir() + u"/media"_s);
    QFile file(media.filePath(path));
    if (!media.mkpath(u"outgoing"_s) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {.token = {}, .reason = u"cannot write the quote"_s};
    file.close();
    return command(SendContent{.conversation = conversation(verb.value("to"_L1).toString()),
                               .kind = MessageKind::Document,
                               .text = u"عرض السعر"_s,
                               .files = {{path, hash, u"application/pdf"_s, u"عرض سعر 1.pdf"_s, bytes.size()}}});
}

QString PlayedDay::text(const QByteArray &sql) const
{
    return firstText(m_agent.storeFile(), sql);
}

QByteArray PlayedDay::talkOf(const QString &actor)
{
    // The script numbers its people, and their addresses with them.
    const QByteArray number = actor.sliced(1).rightJustified(2, u'0').toUtf8();
    return "(SELECT DISTINCT c.id FROM conversation c JOIN identity i ON i.contact_id = c.contact_id WHERE i.value IN "
           "('2010000000" +
           number + "', 'EG.10000000000" + number + "', '70000000000000" + number + "'))";
}

ConversationId PlayedDay::conversation(const QString &actor, const QByteArray &channel) const
{
    const QByteArray where = channel.isEmpty() ? QByteArray() : " AND channel = '" + channel + '\'';
    return ConversationId(number("SELECT id FROM conversation WHERE id IN " + talkOf(actor) + where +
                                 " ORDER BY last_message_at DESC LIMIT 1"));
}

QJsonValue PlayedDay::world(const QString &path)
{
    QJsonValue value = m_sim.state();
    const QStringList steps = path.split(u'.');
    for (const QString &step : steps)
        value = value.toObject().value(step);
    return value;
}

} // namespace migochat::test
