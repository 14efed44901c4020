#include "tests/sim/options.h"

#include <cstdio>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

qint64 Options::number(const QString &name, qint64 otherwise) const
{
    return has(name) ? values.value(name).toLongLong() : otherwise;
}

std::optional<Options> readOptions(const QStringList &arguments, const QStringList &allowed)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString name = arguments.at(i).section(u'=', 0, 0);
        if (allowed.contains(name)) {
            options.values.insert(name, QString());
            continue;
        }
        const bool number = allowed.contains(name + u"#=");
        if (!number && !allowed.contains(name + u"=")) {
            complain(u"unknown option "_s + arguments.at(i));
            return std::nullopt;
        }
        const bool inside = arguments.at(i).contains(u'=');
        if (!inside && i + 1 >= arguments.size()) {
            complain(name + u" needs a value"_s);
            return std::nullopt;
        }
        const QString value = inside ? arguments.at(i).section(u'=', 1) : arguments.at(++i);
        bool numeric = true;
        if (number)
            (void)value.toLongLong(&numeric);
        if (!numeric) {
            complain(name + u" needs a number"_s);
            return std::nullopt;
        }
        options.values.insert(name, value);
    }
    return options;
}

void complain(const QString &text)
{
    std::fprintf(stderr, "migochat-sim: %s\n", qUtf8Printable(text));
}

void say(const QString &text)
{
    std::fprintf(stdout, "%s\n", qUtf8Printable(text));
    std::fflush(stdout);
}

} // namespace migochat::sim
