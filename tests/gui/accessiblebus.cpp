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
    Accessible read{
        .ref = ref, .name = property(m_bus, ref, kAccessible, u"Name"_s).toString(), .role = 0, .states = 0};
    if (const QVariantList role = call(m_bus, ref, kAccessible, u"GetRole"_s); !role.isEmpty())
        read.role = role.first().toUInt();
    if (const QVariantList states = call(m_bus, ref, kAccessible, u"GetState"_s); !states.isEmpty()) {
        const auto words = qdbus_cast<QList<uint>>(states.first());
        for (qsizetype i = 0; i < words.size() && i < 2; ++i)
            read.states |= quint64(words.at(i)) << (32 * i);
    }
    return read;
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
