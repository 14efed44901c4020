#pragma once

#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace migochat {

/// The fixed views of the inbox with their counts.
class ViewsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ViewsPane(const Look &look, QWidget *parent = nullptr);

    void setViews(const ViewCounts &counts);
    void setCurrentView(InboxView view);
    [[nodiscard]] InboxView currentView() const { return m_current; }
    [[nodiscard]] static QString nameOf(InboxView view);

Q_SIGNALS:
    void viewChosen(migochat::InboxView view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    const Look m_look;
    ViewCounts m_counts;
    InboxView m_current = InboxView::AllOpen;
    QLabel *m_title;
    QListWidget *m_list;
};

} // namespace migochat
