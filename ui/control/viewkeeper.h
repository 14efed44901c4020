#pragma once

#include "app/protocol/listcommands.h"
#include "app/store/conversations.h"
#include "ui/inbox/viewspane.h"
#include "ui/shell/undostack.h"

#include <QObject>

namespace migochat {

class AgentLink;
class AskLine;
class Counters;
class Desk;
class MainWindow;
class StaffList;
class ViewEditor;

/// Makes, changes, renames, shares, moves and deletes saved views through the agent; deleting and changing can be taken back.
class ViewKeeper final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        AgentLink &link;
        const Counters &counters; ///< knows the views that there are
        const StaffList &staff;
        const Desk &desk;
    };

    explicit ViewKeeper(const Parts &parts, QObject *parent = nullptr);

    void add();
    void move(SavedViewId view, int place);

Q_SIGNALS:
    void acted(const migochat::UndoStack::Act &act);

private:
    using Saved = conversations::Overview::SavedCount;

    [[nodiscard]] std::optional<Saved> find(SavedViewId view) const;
    void onAct(SavedViewId view, ViewsPane::SavedAct act);
    void openEditor(const Saved &view);
    void rename(const Saved &view);
    void share(const Saved &view);
    void remove(const Saved &view);
    [[nodiscard]] static SaveView asItIs(const Saved &view);
    void save(const Saved &before, const SaveView &command);
    void complain(const Error &error);

    MainWindow &m_window;
    AgentLink &m_link;
    const Counters &m_counters;
    const StaffList &m_staff;
    const Desk &m_desk;
    ViewEditor *m_editor = nullptr; ///< made when it is first wanted,
    AskLine *m_line = nullptr;      ///< like this one
};

} // namespace migochat
