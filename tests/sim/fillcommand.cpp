#include "app/domain/clock.h"
#include "tests/sim/commands.h"
#include "tests/sim/fill.h"
#include "tests/sim/options.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

int fillCommand(const QStringList &arguments)
{
    const std::optional<Options> options =
        readOptions(arguments, {u"--db="_s, u"--messages#="_s, u"--customers#="_s, u"--seed#="_s});
    if (!options)
        return kUsageError;
    const QString file = options->text(u"--db"_s);
    if (file.isEmpty() || QFileInfo::exists(file)) {
        complain(u"fill needs --db FILE with a file that does not exist yet"_s);
        return kUsageError;
    }
    FillOptions wanted;
    wanted.messages = options->number(u"--messages"_s, wanted.messages);
    wanted.customers = options->number(u"--customers"_s, wanted.customers);
    wanted.seed = static_cast<quint64>(options->number(u"--seed"_s, 1));
    wanted.until = SystemClock().now();
    if (wanted.customers < 1 || wanted.messages < wanted.customers) {
        complain(u"--messages must be at least --customers, and that at least 1"_s);
        return kUsageError;
    }
    QElapsedTimer clock;
    clock.start();
    Result<std::unique_ptr<Writer>> writer = Writer::open(file);
    if (!writer) {
        complain(u"cannot open "_s + file);
        return kUsageError;
    }
    Fill fill(**writer, wanted);
    const Result<> filled = fill.run([&](qint64 done) {
        say(u"%1 of %2 messages, %3 s"_s.arg(done).arg(wanted.messages).arg(clock.elapsed() / 1000));
    });
    (*writer)->close();
    if (!filled) {
        complain(u"could not fill: "_s + filled.error().detail);
        return 1;
    }
    say(u"%1 messages of %2 customers in %3 s"_s.arg(wanted.messages)
            .arg(wanted.customers)
            .arg(clock.elapsed() / 1000));
    return 0;
}

} // namespace migochat::sim
