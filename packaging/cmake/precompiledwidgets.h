// precompiledcore.h and what files of windows include by themselves.
#pragma once

#include <QAbstractListModel>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTextLayout>
#include <QVBoxLayout>
#include <QWidget>

#include "packaging/cmake/precompiledcore.h"
