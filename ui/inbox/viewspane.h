#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QMenu;
class QTreeView;

namespace migochat {

class IconButton;
class ViewsModel;

/// The fixed views of the inbox with their counts, channels, tags, and the views that people saved.
class ViewsPane final : public QWidget
{
    Q_OBJECT

public:
    enum class SavedAct { Edit, Rename, Share, Delete };

    explicit ViewsPane(const Look &look, QWidget *parent = nullptr);

    void setViews(const ViewCounts &counts);
    void setPins(const QList<ViewPin> &pins);
    void setCurrentView(const ViewKey &view);
    [[nodiscard]] const ViewKey &currentView() const { return m_current; }
    [[nodiscard]] QString nameOf(const ViewKey &view) const;
    [[nodiscard]] QTreeView *treeView() const { return m_tree; }

Q_SIGNALS:
    void clicked(); ///< perhaps the one that is chosen already
    void viewChosen(const migochat::ViewKey &view);
    void newViewAsked();
    void savedViewAsked(migochat::SavedViewId view, migochat::ViewsPane::SavedAct act);
    void pinAsked(const migochat::ViewKey &view, int place); ///< in the order of the pins
    void moveAsked(migochat::SavedViewId view, int place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMenu(const QPoint &at);
    void offerSavedActs(QMenu &menu, const ViewKey &key);
    void offerPins(QMenu &menu, const ViewKey &key);
    void restore();
    void retranslate();

    const Look m_look;
    ViewKey m_current;
    bool m_quiet = false;
    ViewsModel *m_model;
    QLabel *m_title;
    IconButton *m_add;
    QTreeView *m_tree;
};

} // namespace migochat
