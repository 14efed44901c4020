#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QString>

#include <functional>
#include <optional>

namespace migochat::test {

/// Where an accessible object lives on the bus.
struct AccessibleRef {
    QString service;
    QDBusObjectPath path;
};

/// What a screen reader learns of one object. Numbers of roles and states: AT-SPI 2, atspi-constants.h.
struct Accessible {
    enum Role : uint {
        Invalid = 0,
        List = 31,
        ListItem = 32,
        PushButton = 43,
        Table = 55,
        TableCell = 56,
        Text = 61,
        Tree = 65,
        TreeTable = 66,
        Unknown = 67,
        Entry = 79,
        TreeItem = 91,
    };
    enum State : uint { Enabled = 8, Focusable = 11, Focused = 12, Selected = 23, Showing = 25 };

    AccessibleRef ref;
    QString name;
    uint role = 0;
    quint64 states = 0;

    [[nodiscard]] bool is(State state) const { return (states >> state & 1U) != 0; }
    [[nodiscard]] bool isRow() const { return role == ListItem || role == TreeItem || role == TableCell; }
    [[nodiscard]] bool hasRows() const { return role == List || role == Tree || role == Table || role == TreeTable; }
    [[nodiscard]] bool isUsable() const { return is(Focusable) && is(Showing) && is(Enabled); }
};

/// A screen reader's view: reads the real accessibility bus (AT-SPI 2 over D-Bus) and nothing else.
class AccessibleBus
{
public:
    /// Asks the session bus at `session` for the accessibility bus, which starts it.
    [[nodiscard]] bool connectTo(const QString &session);

    /// The application's object, once it has said that it is there.
    [[nodiscard]] std::optional<Accessible> application(const QString &name) const;
    [[nodiscard]] Accessible read(const AccessibleRef &ref) const;
    [[nodiscard]] QList<AccessibleRef> children(const AccessibleRef &ref) const;
    /// The object below `root` that has the keyboard; of a list and its row the list.
    [[nodiscard]] std::optional<Accessible> focused(const Accessible &root) const;
    /// What is said behind the name.
    [[nodiscard]] QString descriptionOf(const AccessibleRef &ref) const;
    /// What the object holds as text.
    [[nodiscard]] QString textOf(const AccessibleRef &ref) const;

    /// Every object below `root` that can be seen, parents first. What is hidden is left out with all that it holds.
    [[nodiscard]] QList<Accessible> visible(const Accessible &root) const;
    [[nodiscard]] std::optional<Accessible> find(const Accessible &root,
                                                 const std::function<bool(const Accessible &)> &wanted) const;

private:
    [[nodiscard]] uint roleOf(const AccessibleRef &ref) const;
    [[nodiscard]] quint64 statesOf(const AccessibleRef &ref) const;
    [[nodiscard]] std::optional<AccessibleRef> focusedBelow(const AccessibleRef &ref, int depth) const;
    void collect(const Accessible &node, QList<Accessible> &into, int depth) const;

    QDBusConnection m_bus{QString()};
};

} // namespace migochat::test
