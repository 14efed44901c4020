#include "tests/sim/commands.h"
#include "tests/sim/flood.h"
#include "tests/sim/options.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

FloodOptions floodOptions(const Options &given)
{
    FloodOptions flood;
    flood.url = QUrl(given.text(u"--url"_s));
    flood.agentDirectory = given.text(u"--agent-dir"_s);
    flood.account.appSecret = given.text(u"--secret"_s, flood.account.appSecret);
    flood.account.phoneNumberId = given.text(u"--phone-number-id"_s, flood.account.phoneNumberId);
    flood.connections = static_cast<int>(given.number(u"--connections"_s, flood.connections));
    flood.count = given.number(u"--count"_s, flood.count);
    flood.customers = given.number(u"--customers"_s, flood.customers);
    flood.ackFile = given.text(u"--ack-file"_s);
    flood.syncAcks = !given.has(u"--no-sync"_s);
    flood.retry = given.has(u"--retry"_s);
    flood.patienceMs = given.number(u"--patience"_s, flood.patienceMs / 1000) * 1000;
    flood.run = given.text(u"--run"_s, QString::number(QRandomGenerator::system()->generate(), 36) + u".");
    return flood;
}

} // namespace

int floodCommand(const QStringList &arguments)
{
    const std::optional<Options> options =
        readOptions(arguments, {u"--url="_s, u"--agent-dir="_s, u"--secret="_s, u"--phone-number-id="_s,
                                u"--connections#="_s, u"--count#="_s, u"--customers#="_s, u"--ack-file="_s,
                                u"--no-sync"_s, u"--retry"_s, u"--patience#="_s, u"--run="_s});
    if (!options)
        return kUsageError;
    const FloodOptions wanted = floodOptions(*options);
    if (wanted.url.isEmpty() == wanted.agentDirectory.isEmpty()) {
        complain(u"flood needs either --url URL or --agent-dir DIR"_s);
        return kUsageError;
    }
    if (wanted.connections < 1 || wanted.count < 1) {
        complain(u"--connections and --count start at 1"_s);
        return kUsageError;
    }
    Flood flood(wanted);
    QObject::connect(
        &flood, &Flood::finished, &flood, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    if (!flood.start()) {
        complain(u"cannot write "_s + wanted.ackFile);
        return kUsageError;
    }
    QCoreApplication::exec();
    say(QString::fromUtf8(flood.report()));
    return flood.complete() ? 0 : 1;
}

} // namespace migochat::sim
