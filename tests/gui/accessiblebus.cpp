#include "tests/gui/accessiblebus.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kDeepest = 40; ///< a tree that is deeper has a loop
const auto kAccessible = u"org.a11y.atspi.Accessible"_s;

QVariantList call(const QDBusConnection &bus, const AccessibleRef &ref, const QString &interface, const QString &method,
                  const QVariantList &arguments = {})
{
    QDBusMessage question = QDBusMessage::createMethodCall(ref.service, ref.path.path(), interface, method);
    question.setArguments(arguments);
    const QDBusMessage answer = bus.call(question, QDBus::Block, 5'000);
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments() : QVariantList();
}

QVariant property(const QDBusConnection &bus, const AccessibleRef &ref, const QString &interface, const QString &name)
{
    const QVariantList answer = call(bus, ref, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {interface, name});
    return answer.isEmpty() ? QVariant() : answer.first().value<QDBusVariant>().variant();
}

} // namespace

QDBusArgument &operator<<(QDBusArgument &argument, const AccessibleRef &ref)
{
    argument.beginStructure();
    argument << ref.service << ref.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, AccessibleRef &ref)
{
    argument.beginStructure();
    argument >> ref.service >> ref.path;
    argument.endStructure();
    return argument;
}

bool AccessibleBus::connectTo(const QString &session)
{
    const QDBusConnection desktop = QDBusConnection::connectToBus(session, session);
    const QVariantList address =
        call(desktop, {u"org.a11y.Bus"_s, QDBusObjectPath(u"/org/a11y/bus"_s)}, u"org.a11y.Bus"_s, u"GetAddress"_s);
    if (address.isEmpty())
        return false;
    const QString bus = address.first().toString();
    m_bus = QDBusConnection::connectToBus(bus, bus); // each bus of the process has a name of its own
    return m_bus.isConnected();
}

std::optional<Accessible> AccessibleBus::application(const QString &name) const
{
    const AccessibleRef root{u"org.a11y.atspi.Registry"_s, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)};
    for (const AccessibleRef &ref : children(root)) {
        const Accessible application = read(ref);
        if (application.name == name)
            return application;
    }
    return std::nullopt;
}

Accessible AccessibleBus::read(const AccessibleRef &ref) const
{
    return {.ref = ref,
            .name = property(m_bus, ref, kAccessible, u"Name"_s).toString(),
            .role = roleOf(ref),
            .states = statesOf(ref)};
}

uint AccessibleBus::roleOf(const AccessibleRef &ref) const
{
    const QVariantList role = call(m_bus, ref, kAccessible, u"GetRole"_s);
    return role.isEmpty() ? uint(Accessible::Invalid) : role.first().toUInt();
}

quint64 AccessibleBus::statesOf(const AccessibleRef &ref) const
{
    const QVariantList answer = call(m_bus, ref, kAccessible, u"GetState"_s);
    quint64 states = 0;
    if (answer.isEmpty())
        return states;
    const auto words = qdbus_cast<QList<uint>>(answer.first());
    for (qsizetype i = 0; i < words.size() && i < 2; ++i)
        states |= quint64(words.at(i)) << (32 * i);
    return states;
}

std::optional<Accessible> AccessibleBus::focused(const Accessible &root) const
{
    const auto found = focusedBelow(root.ref, 0);
    return found ? std::optional(read(*found)) : std::nullopt;
}

std::optional<AccessibleRef> AccessibleBus::focusedBelow(const AccessibleRef &ref, int depth) const
{
    if (depth > kDeepest)
        return std::nullopt;
    for (const AccessibleRef &child : children(ref)) {
        const Accessible one{.ref = child, .name = {}, .role = roleOf(child), .states = statesOf(child)};
        if (!one.is(Accessible::Showing) && depth > 0)
            continue;
        // What hands the keyboard on says that it has it, but cannot take it. So does the current row of every list.
        if (one.is(Accessible::Focused) && one.is(Accessible::Focusable))
            return child;
        if (const auto inside = one.hasRows() ? std::nullopt : focusedBelow(child, depth + 1))
            return inside;
    }
    return std::nullopt;
}

QList<AccessibleRef> AccessibleBus::children(const AccessibleRef &ref) const
{
    const QVariantList answer = call(m_bus, ref, kAccessible, u"GetChildren"_s);
    QList<AccessibleRef> children;
    if (answer.isEmpty())
        return children;
    const auto argument = answer.first().value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        AccessibleRef child;
        argument >> child;
        children.append(child);
    }
    argument.endArray();
    return children;
}

QString AccessibleBus::descriptionOf(const AccessibleRef &ref) const
{
    return property(m_bus, ref, kAccessible, u"Description"_s).toString();
}

QString AccessibleBus::textOf(const AccessibleRef &ref) const
{
    const QVariantList text = call(m_bus, ref, u"org.a11y.atspi.Text"_s, u"GetText"_s, {0, -1});
    return text.isEmpty() ? QString() : text.first().toString();
}

QList<Accessible> AccessibleBus::visible(const Accessible &root) const
{
    QList<Accessible> all;
    collect(root, all, 0);
    return all;
}

std::optional<Accessible> AccessibleBus::find(const Accessible &root,
                                              const std::function<bool(const Accessible &)> &wanted) const
{
    for (const Accessible &one : visible(root)) {
        if (wanted(one))
            return one;
    }
    return std::nullopt;
}

void AccessibleBus::collect(const Accessible &node, QList<Accessible> &into, int depth) const
{
    if (depth > kDeepest)
        return;
    into.append(node);
    for (const AccessibleRef &ref : children(node.ref)) {
        const Accessible child = read(ref);
        if (child.is(Accessible::Showing) || depth == 0)
            collect(child, into, depth + 1);
    }
}

} // namespace migochat::test
