#include "tests/gui/screenshop.h"

#include "app/domain/workinghours.h"
#include "app/protocol/commands.h"
#include "app/store/messages.h"
#include "app/store/migrator.h"
#include "tests/integration/webhookclient.h"
#include "tests/support/waitfor.h"
#include "ui/link/agentlink.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace migochat::test {

namespace {

constexpr int kLongPatienceMs = 30'000;
const QByteArray kNumberId = "106000000000042";

/// As whatsAppText(), with a place instead of the text.
QByteArray placeOf(QByteArray text)
{
    return text
        .replace(R"("text":{"body":"place"})",
                 R"("location":{"latitude":30.06,"longitude":31.22,"name":"Site B","address":"Nasr City"})")
        .replace(R"("type":"text")", R"("type":"location")");
}

} // namespace

QString whyNoScreen()
{
    const QStringList missing = ScreenDesk::missing();
    return missing.isEmpty() ? QString()
                             : u"not installed: "_s + missing.join(u", "_s) +
                                   u" (packaging/linux/install-dependencies.sh installs them)"_s;
}

bool ScreenShop::post(const QByteArray &body)
{
    return postWebhook(agent.info().webhookPort, body, signatureOf(body, agent.account.appSecret)) == 200;
}

/// How long somebody waits is told in hours of the shop, which must not depend on the hour of the test.
bool ScreenShop::neverCloses() const
{
    WorkingHours hours;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        hours.setDay(static_cast<Qt::DayOfWeek>(day), {{0, 0}});
    AgentLink link({.dataDir = agent.dir(), .schema = Migrator().newestVersion()});
    link.start();
    if (!QTest::qWaitFor([&] { return link.state() == AgentLink::State::Live; }, kLongPatienceMs))
        return false;
    return waitFor(link.send(SetSetting{.key = u"shop.hours"_s, .value = hours.toJson()})).has_value();
}

QString ScreenShop::open(const QString &language)
{
    if (!agent.start())
        return u"the agent did not start"_s;
    if (!neverCloses())
        return u"the shop has hours"_s;
    const WhatsAppWriter karim{.number = u"201000000101"_s, .name = u"Karim"_s, .ago = 10min};
    const WhatsAppWriter nadia{.number = u"201000000102"_s, .name = u"Nadia"_s, .ago = 3h};
    if (!post(whatsAppText(kNumberId, u"wamid.A1"_s, u"is the helmet there?"_s, karim)) ||
        !post(whatsAppText(kNumberId, u"wamid.A2"_s, u"do you have size 46?"_s, nadia)) ||
        !post(placeOf(whatsAppText(kNumberId, u"wamid.A3"_s, u"place"_s, nadia)))) {
        return u"a webhook was refused"_s;
    }
    if (const QString problem = desk.start(agent.dir(), language); !problem.isEmpty())
        return problem;
    if (!bus.connectTo(desk.sessionBus()))
        return u"no accessibility bus: is at-spi2-core installed?"_s;
    if (!QTest::qWaitFor([&] { return row(u"Nadia"_s).has_value(); }, kLongPatienceMs))
        return u"nobody reads the list of conversations"_s;
    return {};
}

std::optional<Accessible> ScreenShop::find(const std::function<bool(const Accessible &)> &wanted) const
{
    const auto root = program();
    return root ? bus.find(*root, wanted) : std::nullopt;
}

std::optional<Accessible> ScreenShop::row(const QString &part) const
{
    return find([&part](const Accessible &one) { return one.role == Accessible::ListItem && one.name.contains(part); });
}

std::optional<Accessible> ScreenShop::focused() const
{
    std::optional<Accessible> found;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            const auto root = program();
            found = root ? bus.focused(*root) : std::nullopt;
            return found.has_value();
        },
        kLongPatienceMs));
    return found;
}

QString ScreenShop::currentRow() const
{
    const auto list = focused();
    const auto found =
        list ? bus.find(*list, [](const Accessible &one) { return one.isRow() && one.is(Accessible::Focused); })
             : std::nullopt;
    return found ? found->name : QString();
}

QString ScreenShop::nameAfter(const QString &keys) const
{
    const auto before = focused();
    if (!before || !desk.press(keys))
        return {};
    std::optional<Accessible> now;
    const bool moved = QTest::qWaitFor(
        [&] {
            now = focused();
            return now && now->ref.path.path() != before->ref.path.path();
        },
        kLongPatienceMs);
    return moved ? now->name : QString();
}

QStringList ScreenShop::answers() const
{
    QStringList texts;
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    for (int id = 1; store && id <= 10; ++id) {
        const auto message = messages::find(*store, MessageId(id));
        if (message && *message && (*message)->direction == Direction::Outbound)
            texts.append(u"%1: %2"_s.arg((*message)->conversation.value()).arg((*message)->text));
    }
    return texts;
}

} // namespace migochat::test
